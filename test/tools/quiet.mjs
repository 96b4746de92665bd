// The WebDriver client reads its log level once, when it is loaded: import this first.
process.env['WDIO_LOG_LEVEL'] ??= 'error';
