import { hash } from 'node:crypto';
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
  const { style, digest } = dressed(colour);
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

interface Dress {
  readonly colour: Hex;
  readonly style: string;
  readonly digest: string;
}
let newest: Dress | undefined;

/** The style sheet in a brand's colour. Pages that are shown one after another are mostly of one brand, which keeps its colour for years. */
const dressed = (colour: Hex): Dress => {
  if (newest?.colour !== colour) {
    const style = pageStyle(colour);
    newest = { colour, style, digest: hash('sha256', style, 'base64') };
  }
  return newest;
};
