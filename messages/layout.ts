import { inkOn, readableOn } from './colour.ts';
import { escapeHtml as safe } from './inert.ts';
import type { Block, Letter, Link, Row } from './letter.ts';

/** E-mail HTML: one column of tables, styles inline because some readers drop a style sheet, dark colours where they keep it. */
export const htmlOf = (letter: Letter): string => {
  const { language, sender, subject, heading, blocks, footer } = letter;
  const body = blocks.map((block) => row(html(block, sender.colour))).join('');
  return `<!doctype html>
<html lang="${safe(language)}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${safe(subject)}</title><style>${darkStyle(letter)}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f4f2ee;-webkit-text-size-adjust:100%">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f2ee"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border-radius:12px;border-top:6px solid ${sender.colour}">
${row(masthead(letter), '28px 28px 0')}
${row(`<h1 class="ink" style="margin:0;${type};font-size:26px;line-height:32px;font-weight:700;color:#1c1f23">${safe(heading)}</h1>`, '20px 28px 4px')}
${body}<tr><td style="padding:0 0 20px"></td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr><td class="quiet" style="padding:20px 28px;${type};font-size:13px;line-height:20px;color:#5d6268">${footer.map(safe).join('<br>')}</td></tr></table>
</td></tr></table></body></html>
`;
};

const type = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;overflow-wrap:anywhere";
const words = `margin:0;${type};font-size:16px;line-height:25px;color:#33373c`;
const inner = '10px 28px';

const row = (content: string, padding = inner): string => `<tr><td style="padding:${padding}">${content}</td></tr>\n`;

const darkStyle = ({ sender }: Letter): string =>
  `@media (prefers-color-scheme:dark){.ground{background:#121416!important}.sheet{background:#1c1f22!important;border-top-color:${readableOn('#1c1f22', sender.colour)}!important}.ink,.strong{color:#f3f1ec!important}.words{color:#d5d3ce!important}.quiet{color:#a3a6aa!important}.card{background:#26292d!important}.rule{border-color:#3a3e43!important}}`;

const masthead = ({ sender }: Letter): string =>
  sender.logoUrl
    ? `<img src="${safe(sender.logoUrl)}" alt="${safe(sender.name)}" height="32" style="display:block;height:32px;max-width:200px;border:0;${type};font-size:16px;font-weight:600">`
    : `<p class="strong" style="margin:0;${type};font-size:16px;line-height:22px;font-weight:600;color:#1c1f23">${safe(sender.name)}</p>`;

const html = (block: Block, colour: Letter['sender']['colour']): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="words" style="${words}">${safe(block.text)}</p>`;
    case 'card':
      return card(block.title, block.lines);
    case 'lines':
      return orderTable(block);
    case 'links':
      return block.links.map((link) => button(link, colour)).join('\n');
  }
};

const card = (title: string, lines: readonly string[]): string =>
  `<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f7f5f1;border-radius:8px"><tr><td style="padding:14px 18px"><p class="strong" style="${words};font-weight:600;color:#1c1f23">${safe(title)}</p>${lines
    .map((line) => `<p class="words" style="${words};font-size:15px;line-height:23px">${safe(line)}</p>`)
    .join('')}</td></tr></table>`;

const orderTable = ({ title, rows, total }: Extract<Block, { kind: 'lines' }>): string =>
  `<table width="100%" cellpadding="0" cellspacing="0" border="0"><tr><th class="strong" colspan="2" align="left" style="${words};font-weight:600;color:#1c1f23;padding:0 0 6px">${safe(title)}</th></tr>
${rows.map((line) => orderRow(line, 'words', '400')).join('\n')}
${orderRow(total, 'strong', '600')}</table>`;

const orderRow = ({ name, amount }: Row, look: string, weight: string): string =>
  `<tr><td class="${look} rule" style="${words};font-weight:${weight};border-top:1px solid #e4e1db;padding:9px 16px 9px 0">${safe(name)}</td><td class="${look} rule" align="right" style="${words};font-weight:${weight};border-top:1px solid #e4e1db;padding:9px 0;white-space:nowrap" valign="top">${safe(amount)}</td></tr>`;

/** A table cell, since some readers give a link no padding of its own. */
const button = ({ label, url }: Link, colour: Letter['sender']['colour']): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 10px"><tr><td bgcolor="${colour}" style="background:${colour};border-radius:8px"><a href="${safe(url)}" style="display:inline-block;padding:13px 22px;${type};font-size:16px;line-height:22px;font-weight:600;color:${inkOn(colour)};text-decoration:none">${safe(label)}</a></td></tr></table>`;
