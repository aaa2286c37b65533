import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from '../../messages/markup.ts';

/** The page's parts, each needing only those before it. */
const scripts = ['element', 'blocks', 'filter', 'list', 'drawing', 'words', 'story', 'changes', 'main'];

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'page', name), 'utf8');

/** The page has one script, so that a strict policy can name it and no network is needed: the parts' imports of each other fall away. */
const script = scripts
  .map((name) => read(`${name}.js`))
  .join('')
  .replaceAll(/^import [^;]+;\n/gm, '')
  .replaceAll(/^export /gm, '');

const style = ['look', 'overview', 'plots', 'list', 'order', 'story', 'changes']
  .map((name) => read(`${name}.css`))
  .join('');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing runs and nothing colours but what stands here, whatever is in the data, and nothing is fetched. */
const policy = [
  "default-src 'none'",
  'img-src data:',
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Up to where the blocks of orders follow. */
export const pageBegin = (title: string): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Doorstep</title>
<link rel="icon" href="data:,">
<style>${{ markup: style }}</style>
</head>
<body data-kind="${title.toLowerCase()}">
`.markup;

export const pageEnd = (title: string, overview: string): string =>
  html`<header class="top">
<h1><a href="#">Doorstep</a></h1><p>${title}</p>
<nav aria-label="Views"><a href="#" data-tab="overview">Overview</a><a href="#orders" data-tab="orders">Orders</a></nav>
</header>
<noscript><p class="none">The figures below stand without a script; orders and their stories need one.</p></noscript>
<div class="desk">
<aside id="browse" aria-label="Orders">
<form id="filters" role="search">
<input type="search" name="search" placeholder="Find an order" aria-label="Find an order by name" autocomplete="off" spellcheck="false">
<div id="choices"></div>
</form>
<p id="found" role="status"></p>
<div id="list" tabindex="-1"><div id="rows"></div></div>
</aside>
<main id="main">
<section id="overview">${{ markup: overview }}</section>
<article id="order" hidden></article>
</main>
</div>
<script type="module">${{ markup: script }}</script>
</body>
</html>
`.markup;
