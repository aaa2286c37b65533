import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What keeps readers out of the page as it is shown now (not of its frames), as "rule: element", by axe's rules for WCAG 2.2 AA and good practice. */
export const violations = async (page: Page, without: readonly string[] = []): Promise<readonly string[]> => {
  // Evaluated, not loaded: the page's own policy allows it no script.
  await page.evaluate(axe.source);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ rules, resultTypes: ['violations'], iframes: false })})`,
  );
  return (found as axe.AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
};
