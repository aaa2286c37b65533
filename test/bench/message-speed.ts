import { languageFor, languageTags } from '../../messages/languages.ts';
import { render } from '../../messages/render.ts';
import { buyerReasons, occasion, split, viewFor } from '../messages/views.ts';
import type { Figure } from './figure.ts';
import { microseconds } from './microseconds.ts';

const part = 'Messages on one core';

/** All letters of a language one after another, each about the second of three parcels: the time of one, once its patterns are read. */
export const measureMessages = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const tag of languageTags) {
    const language = await languageFor(tag);
    const letters = buyerReasons.map((reason) => ({ reason, view: { ...split(viewFor(reason)), language: tag } }));
    const all = microseconds(() => letters.map(({ reason, view }) => render(occasion(reason), view, language)));
    figures.push({ part, name: `a letter (${tag})`, value: all / letters.length, unit: 'µs', most: 2000 });
  }
  return figures;
};
