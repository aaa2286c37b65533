import type { Instant } from '../../domain/time.ts';
import type { Happening, Script } from '../script.ts';
import type { Said } from '../world/snapshot.ts';
import { isLongBefore } from './long-before.ts';

type Told = readonly Said[];

/** Whoever tells the whole order tells how its buyer is reached. */
const mailIn = ({ order }: Script, happening: Happening): string | undefined => {
  if (happening.kind === 'correct-buyer') return happening.buyer.email;
  if (happening.kind !== 'tell-order') return undefined;
  const { isWhole, buyer } = happening.tells;
  return buyer?.email ?? (isWhole ? order.buyer.email : undefined);
};

/** Every address that the buyer was ever said to have. */
export const allMails = (script: Script): readonly string[] => [
  script.order.buyer.email,
  ...script.happenings.flatMap((happening) => mailIn(script, happening) ?? []),
];

/** Where an e-mail may have gone at that moment: to the last address that was acknowledged, what a webhook told beside it, and any that was being told then. */
export const mailsAt = (script: Script, said: Told, at: Instant): readonly string[] => {
  const corrections = said.flatMap((each) => {
    const mail = mailIn(script, each.happening);
    const isSure = each.status !== undefined && each.status < 300;
    return mail === undefined ? [] : [{ mail, at: each.at, isSure, byWebhook: each.happening.kind === 'tell-order' }];
  });
  const last = corrections.findLastIndex((each) => each.isSure && isLongBefore(each.at, at));
  const before = last < 0 ? [script.order.buyer.email] : [];
  // A webhook is applied a while after it was acknowledged: which of the two was heard last is open.
  const isBeside = (each: (typeof corrections)[number]): boolean =>
    (each.byWebhook || corrections[last]?.byWebhook === true) &&
    !isLongBefore(each.at, corrections[last]?.at ?? each.at);
  const first = last < 0 ? 0 : corrections.findIndex((each, place) => place === last || isBeside(each));
  const isPending = (happening: Happening): boolean =>
    happening.at <= at && !said.some((each) => each.happening === happening && each.status !== undefined);
  const pending = script.happenings.flatMap((happening) =>
    isPending(happening) ? (mailIn(script, happening) ?? []) : [],
  );
  return [...before, ...corrections.slice(first).map(({ mail }) => mail), ...pending];
};
