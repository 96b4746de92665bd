import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { Support } from './Support.js';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App Support={Support} />
  </StrictMode>,
);
