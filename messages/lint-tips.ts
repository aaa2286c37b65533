import { offersIn } from './offers.ts';
import type { Tip } from './tips.ts';

/** What is wrong with a tip: where, as a JSON Pointer, and what to do. */
interface TipFault {
  readonly pointer: string;
  readonly detail: string;
}

/** Tips stand in messages of care, so none may sell. */
export const lintTips = (tips: readonly Tip[]): readonly TipFault[] =>
  tips.flatMap(({ languages }, place) =>
    Object.entries(languages).flatMap(([tag, { title, text }]) =>
      Object.entries({ title, text }).flatMap(([name, said]) => {
        const offers = [...new Set(offersIn(said, tag))];
        if (offers.length === 0) return [];
        const detail = `says “${offers.join('”, “')}”, as offers do, and messages of care never sell: say it otherwise`;
        return [{ pointer: `/tips/${place}/languages/${tag}/${name}`, detail }];
      }),
    ),
  );
