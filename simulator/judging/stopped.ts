import type { Instant } from '../../domain/time.ts';
import type { Happening } from '../script.ts';
import { isLongBefore } from './long-before.ts';
import type { Seen } from './seen.ts';

/** What buyers say by SMS in stories, judged without asking the product which words it knows. */
const [stop, start] = [/^(stop|stopp|arrêt)[.!]?$/i, /^start[.!]?$/i];

export const isStop = (happening: Happening): boolean => happening.kind === 'text' && stop.test(happening.words);
export const isStart = (happening: Happening): boolean => happening.kind === 'text' && start.test(happening.words);
export const isWords = (happening: Happening): boolean =>
  happening.kind === 'text' && !isStop(happening) && !isStart(happening);

/** Whether the buyer had been heard long before to want no texts, and has not begun to take it back since. */
export const isStopped = ({ said, script }: Seen, at: Instant): boolean => {
  const last = said.findLast(
    (each) => isStop(each.happening) && each.status === 200 && isLongBefore(each.at, at),
  )?.happening;
  const isTakenBack = (happening: Happening): boolean =>
    isStart(happening) && happening.at <= at && happening.at > (last?.at ?? '');
  return last !== undefined && !script?.happenings.some(isTakenBack);
};

/** Whether the buyer ever said so. */
export const hasStopped = ({ said }: Seen): boolean => said.some(({ happening }) => isStop(happening));
