import { createHash } from 'node:crypto';
import type { Hex } from './colour.ts';
import { escapeHtml as safe } from './inert.ts';
import { pageStyle } from './page-style.ts';
import type { Page } from './page-view.ts';

export interface Framed {
  readonly language: string;
  readonly colour: Hex;
  readonly title: string;
  /** HTML. */
  readonly body: string;
}

/** A whole document around a body, with the policy that allows exactly its one style sheet. */
export const pageFrame = ({ language, colour, title, body }: Framed): Page => {
  const style = pageStyle(colour);
  const digest = createHash('sha256').update(style).digest('base64');
  return {
    html: `<!doctype html>
<html lang="${safe(language)}" dir="ltr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive"><meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${safe(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body>${body}</body></html>
`,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  };
};
