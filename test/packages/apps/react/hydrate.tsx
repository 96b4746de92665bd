import { hydrateRoot } from 'react-dom/client';
import { App } from './App.js';
import { SupportFromServer } from './SupportFromServer.js';

hydrateRoot(document.getElementById('app')!, <App Support={SupportFromServer} />, {
  onRecoverableError: (error) => console.error(error),
});
