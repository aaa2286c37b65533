import { languageFor } from '../../messages/languages.ts';
import { type Checked, checkAll } from './check-all.ts';
import { type Choice, choiceOf } from './choice.ts';
import { inspect } from './inspect.ts';
import { letterPage } from './letter-page.ts';
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
    const [, place, name = ''] = /^\/(message|letter)\/([\w-]+)$/.exec(pathname) ?? [];
    const choice = choiceOf(name, searchParams);
    if (!place || !choice) return { status: 404, html: 'There is no such message.', policy: letterPolicy };
    return place === 'letter' ? letterOf(choice) : pageOf(choice);
  };
};

const pageOf = async (choice: Choice): Promise<Painted> => ({
  status: 200,
  html: messagePage(choice, await inspected(choice)),
  policy: pagePolicy,
});

const letterOf = async (choice: Choice): Promise<Painted> => {
  const { sample } = await inspected(choice);
  const html = sample ? letterPage(sample.email.html, choice.scheme) : '';
  return { status: 200, html, policy: letterPolicy };
};

const inspected = async (choice: Choice) =>
  inspect({ ...choice, brand: choice.brand.look }, await languageFor(choice.language));
