import { LONGEST_FOOTER_LINE } from './facts.ts';
import { mailAddress, plain, escapeHtml as safe } from './inert.ts';
import { MOST_FOOTER_LINES } from './letter.ts';
import type { PageView } from './page-view.ts';
import type { PageWords } from './words.ts';

/** Where to write to, and who the brand is by law. */
export const pageFooter = ({ supportEmail, footer }: PageView['brand'], words: PageWords): string => {
  const address = mailAddress(supportEmail);
  const write = address ? `<p><a href="mailto:${safe(address)}">${safe(words.write)}</a></p>` : '';
  const lines = footer.slice(0, MOST_FOOTER_LINES).map((line) => safe(plain(line, LONGEST_FOOTER_LINE)));
  return `<footer>${write}<p>${lines.join('<br>')}</p></footer>`;
};
