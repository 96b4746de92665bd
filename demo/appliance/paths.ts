/** Paths at which customers start sessions. */

export const START_PATHS: readonly string[] = ['/api/start_session', '/api/start_session.ns'];

/** Path of the ClickOnce manifest, which Windows opens in place of a download. */
export const CLICKONCE_PATH = '/clickonce/4.5/CustomerClientStarter.application';
