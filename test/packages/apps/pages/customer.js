document.addEventListener('bt-session-request', (event) => {
  event.options.customer = { name: 'Ada' };
});
