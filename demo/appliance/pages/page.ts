/** The layout of every page of the appliance. */

import type { Reply } from '../http.ts';
import { type Html, html } from './html.ts';

export interface PageParts {
  title: string;
  /** Names the layout that base.css or the page's own style sheet gives the body. */
  kind: string;
  body: Html;
  status?: number;
  /** Assets of this page beside base.css. */
  style?: string;
  script?: string;
  /** Further sources that its forms may send to. */
  formAction?: readonly string[];
  /** Who may frame it; everybody unless given. */
  frameAncestors?: string;
}

export function page({
  title,
  kind,
  body,
  status = 200,
  style,
  script,
  formAction = [],
  frameAncestors,
}: PageParts): Reply {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/base.css" />
        ${style !== undefined && html`<link rel="stylesheet" href="/assets/${style}" />`}
        ${script !== undefined && html`<script type="module" src="/assets/${script}"></script>`}
      </head>
      <body class="${kind}">
        ${body}
      </body>
    </html> `;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formAction].join(' ')}`,
    "require-trusted-types-for 'script'",
    ...(frameAncestors === undefined ? [] : [`frame-ancestors ${frameAncestors}`]),
  ];
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy.join('; ') };
  return { status, headers, body: document.text };
}
