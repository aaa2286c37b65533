import { html } from '../../messages/markup.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/** What is shown while a file cannot be read. It goes away by itself as soon as the file is mended. */
export const brokenPage = (error: Error): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Broken · Messages</title><link rel="icon" href="data:,"><style>${{ markup: style }}</style></head>
<body class="broken"><main><h1>A file cannot be read</h1><p>Mend it, and this page goes on by itself.</p>
<pre>${error.stack?.includes(error.message) ? error.stack : error.message}</pre></main>
<script>${{ markup: script }}</script></body></html>
`.markup;
