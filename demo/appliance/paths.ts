/** Where customers ask for a session. */

export const START_PATHS: readonly string[] = ['/api/start_session', '/api/start_session.ns'];

/** What a link has Windows open, in place of a download that customers must look for. */
export const CLICKONCE_PATH = '/clickonce/4.5/CustomerClientStarter.application';
