import type { Story } from '../../../simulator/stories/story.ts';
import type { Stand } from '../../bench/embedded.ts';
import { differences, judge, unlikeStory, type Verdict } from './judge.ts';
import { isRace, openShops, type Play, type Played, playStory } from './player.ts';

/** One story, by the catalogue's words, or with a clock of seconds. */
export interface Piece {
  readonly story: Story;
  readonly withClock: boolean;
}

export interface Told {
  readonly piece: Piece;
  readonly played: readonly Played[];
  readonly verdicts: readonly Verdict[];
  /** What is wrong, each with the script in which it is. */
  readonly faults: readonly string[];
}

export interface RoundOptions {
  readonly stand: Stand;
  readonly tag: string;
  /** Told before, in the same order, where nothing was disturbed. */
  readonly undisturbed?: readonly Told[];
  readonly disturb: () => Promise<void>;
  readonly calm: () => Promise<void>;
}

/** So many stories at a time: each call of a function at the same time is a process. */
const AT_ONCE = 14;
const JUDGES = 3;

/** Tells all stories side by side while calls are disturbed, and judges them when all is calm again. */
export const tellAll = async (pieces: readonly Piece[], options: RoundOptions): Promise<readonly Told[]> => {
  const { stand, undisturbed, disturb, calm } = options;
  const parts = pieces.map((piece, place): Play & Piece => {
    const before = undisturbed?.[place]?.played;
    return {
      ...piece,
      stand,
      tag: piece.withClock ? `${options.tag}-clock` : options.tag,
      ...(before ? { undisturbed: before } : {}),
    };
  });
  const shops = await inTurns(parts, (part) => openShops(part.story, part));
  await disturb();
  const played = await inTurns(parts, (part, place) =>
    playStory(part.story, shops[place]!, part).catch((error: Error) => error),
  );
  await calm();
  return inTurns(played, (one, place) => judged(pieces[place]!, one, undisturbed?.[place]), JUDGES);
};

const judged = async (piece: Piece, played: readonly Played[] | Error, before: Told | undefined): Promise<Told> => {
  const { story, withClock } = piece;
  if (played instanceof Error) return { piece, played: [], verdicts: [], faults: [`${story.name}: ${played.message}`] };
  const verdicts = await inTurns(played, judge, 1);
  const faults = verdicts.flatMap((verdict, place) => {
    const { script, answers } = played[place]!;
    const first = before?.verdicts[place];
    const expected = story.expect[script.name];
    const unlike = first
      ? differences(first.outcome, verdict.outcome, withClock || isRace(story))
      : unlikeStory(verdict, expected ?? { sent: '' }, withClock);
    const otherwise = before?.played[place]?.answers.flatMap((answer, at) =>
      answer === answers[at] ? [] : [`happening ${at + 1} was answered with ${answers[at]}, not ${answer}`],
    );
    return [...verdict.faults, ...unlike, ...(otherwise ?? [])].map((fault) => `${script.name}: ${fault}`);
  });
  return { piece, played, verdicts, faults };
};

/** So many at a time; each worker takes the next when it has done with one. */
export const inTurns = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<Result>,
  at = AT_ONCE,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [place, item] of queue) results[place] = await work(item, place);
  };
  await Promise.all(Array.from({ length: at }, worker));
  return results;
};
