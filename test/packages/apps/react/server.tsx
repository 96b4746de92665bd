import { renderToString } from 'react-dom/server';
import { App } from './App.js';
import { SupportFromServer } from './SupportFromServer.js';

export const html = renderToString(<App Support={SupportFromServer} />);
