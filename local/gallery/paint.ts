import { languageFor } from '../../messages/languages.ts';
import { samplePages } from '../../messages/samples/pages.ts';
import { buyerPage } from './buyer-page.ts';
import { type Checked, checkAll } from './check-all.ts';
import { type Choice, choiceOf, pageChoiceOf } from './choice.ts';
import { inspect } from './inspect.ts';
import { inScheme, letterPage } from './letter-page.ts';
import { messagePage } from './message-page.ts';
import { overview } from './overview.ts';
import { letterPolicy, pagePolicy } from './policy.ts';

/** A page, or why there is none. */
export interface Painted {
  readonly status: 200 | 404;
  readonly html: string;
  readonly policy: string;
}

/** Paints whatever the gallery shows at an address. */
export const painting = () => {
  // It takes a second, which whoever looks at one message need not wait for.
  let checked: Promise<Checked> | undefined;
  return async (address: string): Promise<Painted> => {
    const { pathname, searchParams } = URL.parse(address, 'http://localhost') ?? new URL('about:blank');
    if (pathname === '/') {
      checked ??= checkAll();
      return { status: 200, html: overview(await checked), policy: pagePolicy };
    }
    const [, place = '', name = ''] = /^\/(\w+)\/([\w-]+)$/.exec(pathname) ?? [];
    return (await places.get(place)?.(name, searchParams)) ?? missing;
  };
};

const missing: Painted = { status: 404, html: 'There is no such message.', policy: letterPolicy };

type Place = (name: string, query: URLSearchParams) => Promise<Painted | undefined>;

/** Messages and pages each stand in a page of the gallery, and alone, for its frame. */
const places = new Map<string, Place>([
  [
    'message',
    async (name, query) => {
      const choice = choiceOf(name, query);
      return choice && { status: 200, html: messagePage(choice, await inspected(choice)), policy: pagePolicy };
    },
  ],
  [
    'letter',
    async (name, query) => {
      const choice = choiceOf(name, query);
      if (!choice) return undefined;
      const { sample } = await inspected(choice);
      return { status: 200, html: sample ? letterPage(sample.email.html, choice.scheme) : '', policy: letterPolicy };
    },
  ],
  [
    'page',
    async (name, query) => {
      const choice = pageChoiceOf(name, query);
      return choice && { status: 200, html: buyerPage(choice), policy: pagePolicy };
    },
  ],
  [
    'sheet',
    async (name, query) => {
      const choice = pageChoiceOf(name, query);
      if (!choice) return undefined;
      const { page, situation, brand, language, scheme } = choice;
      const painted = samplePages[page].paint(situation, brand.look, await languageFor(language));
      return painted && { status: 200, html: inScheme(painted.html, scheme), policy: letterPolicy };
    },
  ],
]);

const inspected = async (choice: Choice) =>
  inspect({ ...choice, brand: choice.brand.look }, await languageFor(choice.language));
