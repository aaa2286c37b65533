import { type Hex, inkOn, readableOn } from './colour.ts';

const grounds = { light: '#f6f4f0', card: '#ffffff', dark: '#131517', darkCard: '#1c1f22' } as const;

/** The page's one style sheet, for a phone first. The brand's colour is bent only as far as reading needs, in the light and in the dark. */
export const pageStyle = (colour: Hex): string => {
  const light = readableOn(grounds.light, colour);
  const dark = readableOn(grounds.darkCard, colour);
  return `:root{color-scheme:light dark;--ground:${grounds.light};--card:${grounds.card};--ink:#1b1e21;--soft:#5c6166;--line:#e2ded6;--brand:${light};--on:${inkOn(light)};--note:#fdf3dc;--edge:#c98a12}
@media (prefers-color-scheme:dark){:root{--ground:${grounds.dark};--card:${grounds.darkCard};--ink:#f1efea;--soft:#a5a8ac;--line:#34383c;--brand:${dark};--on:${inkOn(dark)};--note:#2e2718;--edge:#d9a441}}
${sheet}`;
};

const sheet = `*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:400 1.0625rem/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
header,main,footer{max-width:35rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}
.brand{font-weight:650;letter-spacing:-.005em}
.hero{padding:2.25rem 0 1.75rem}
.order,.small{color:var(--soft);font-size:.9375rem}
h1{font:600 clamp(2rem,8.5vw,2.75rem)/1.1 ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;letter-spacing:-.015em;margin:.25rem 0 .5rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;font-weight:650;letter-spacing:-.01em}
.hero p+p{margin-top:.5rem}
.promise{color:var(--soft)}
.promise strong{color:var(--ink);font-weight:600}
.ladder{list-style:none;padding:0;margin:2rem 0 0;display:grid;grid-template-columns:repeat(4,1fr)}
.ladder li{position:relative;text-align:center;font-size:.8125rem;line-height:1.3;color:var(--soft)}
.ladder i{display:grid;place-items:center;position:relative;z-index:1;width:1.5rem;height:1.5rem;margin:0 auto .5rem;border-radius:50%;background:var(--ground);border:2px solid var(--line)}
.ladder li+li::before{content:"";position:absolute;top:calc(.75rem - 1px);right:50%;width:100%;height:2px;background:var(--line)}
.ladder .done i{background:var(--brand);border-color:var(--brand);color:var(--on)}
.ladder .now i{border-color:var(--brand)}
.ladder .now i::after{content:"";width:.625rem;height:.625rem;border-radius:50%;background:var(--brand)}
.ladder li.done::before,.ladder li.now::before{background:var(--brand)!important}
.ladder .done,.ladder .now{color:var(--ink)}
.ladder .now{font-weight:650}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.25rem;margin-bottom:1rem}
.card .small+h2{margin-top:.125rem}
dl{margin-top:1rem;border-top:1px solid var(--line)}
dl div{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:1rem;padding:.625rem 0 0}
dt{color:var(--soft);flex:none;max-width:50%}
dd{margin-left:auto;text-align:right;font-variant-numeric:tabular-nums}
.note{background:var(--note);border-left:4px solid var(--edge);border-radius:.5rem;padding:.875rem 1rem;margin:1rem 0;font-size:1rem}
.note p+p{margin-top:.375rem}
.check p{color:var(--soft);margin:.25rem 0 1rem}
label{display:block;font-size:.9375rem;margin-bottom:.375rem}
textarea{display:block;width:100%;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.625rem;padding:.625rem .75rem;resize:vertical}
.answers{display:grid;gap:.625rem;margin-top:.875rem}
button{font:inherit;font-weight:600;min-height:3rem;padding:.625rem 1rem;border-radius:.625rem;border:2px solid var(--brand);background:transparent;color:var(--brand);cursor:pointer}
button.chosen{background:var(--brand);color:var(--on)}
summary{cursor:pointer;color:var(--brand);padding:.25rem 0}
details form{margin-top:.75rem}
legend{float:left;width:100%;padding:0 0 .25rem}
legend+*{clear:both}
.boxes{display:flex;flex-wrap:wrap;column-gap:2rem;margin-bottom:-.5rem}
.boxes label{display:flex;align-items:center;gap:.625rem;min-height:2.75rem;margin:0;font-size:1rem}
.boxes label:has(:disabled){color:var(--soft)}
[type=checkbox]{flex:none;width:1.375rem;height:1.375rem;accent-color:var(--brand)}
.check .boxes{margin-top:-.375rem}
.saved{border-left:4px solid var(--brand);background:var(--card);border-radius:.5rem;padding:.875rem 1rem;margin-bottom:1rem;font-weight:600}
.back{padding:1.5rem 0 .5rem}
a{color:var(--brand)}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.none{color:var(--soft);padding:.5rem 0 1rem}
footer{color:var(--soft);font-size:.875rem;padding-top:1rem;padding-bottom:2.5rem}
footer p+p{margin-top:.5rem}
.gone{padding-top:18vh}
.gone p{color:var(--soft)}
@media (min-width:30rem){.answers{grid-template-columns:1fr 1fr}.card{padding:1.5rem}.ladder li{font-size:.875rem}}`;
