import type { Change } from '../../domain/draft.ts';
import type { Journey, Park } from '../../domain/journey.ts';
import { parcelKey } from '../../domain/journey.ts';
import { handshakeOf, type World } from './world.ts';

/** The one table, with its conditional writes and its stream. */

/** Replaces the journey and tells the stream. */
const put = (world: World, next: Journey): World => {
  const journey = inOrder(next);
  const lowered = journey.rung < world.journey.rung ? { wrong: 'the stage was lowered' } : {};
  const stream = [...world.stream, { old: handshakeOf(world.journey), new: handshakeOf(journey) }];
  return { ...world, journey, stream, beforeParks: [], ...lowered };
};

/**
 * Writes a journey under the version that it was decided on; nothing if somebody wrote first. The token fields are the park's: whatever
 * they are by now they stay, unless a restart takes them away.
 */
export const saveJourney = (world: World, read: Journey, next: Journey): World | undefined => {
  if (world.journey.version !== read.version) return undefined;
  const { token: _token, tokenSeen: _seen, tokenRung: _rung, lookBy: _lookBy, ...facts } = next;
  const isUnparked = read.token !== undefined && next.token === undefined;
  return put(world, {
    ...facts,
    ...(isUnparked ? {} : parkOf(world.journey)),
    ...lookedFor(world.journey, read, next),
  });
};

const parkOf = ({ token, tokenSeen, tokenRung }: Journey): Park => ({
  ...(token === undefined ? {} : { token }),
  ...(tokenSeen === undefined ? {} : { tokenSeen }),
  ...(tokenRung === undefined ? {} : { tokenRung }),
});

/** Who had read that nobody looks, and says nothing else, leaves it as a park has set it meanwhile. */
const lookedFor = (stands: Journey, read: Journey, next: Journey): Pick<Journey, 'lookBy'> => {
  const lookBy = next.lookBy ?? (read.lookBy === undefined ? stands.lookBy : undefined);
  return lookBy === undefined ? {} : { lookBy };
};

export const saveChange = (world: World, read: Journey, change: Change): World | undefined => {
  const saved = saveJourney(world, read, change.journey);
  if (!saved) return undefined;
  const parcels = Object.fromEntries(change.parcels.map((each) => [parcelKey(each), each]));
  return change.parcels.length > 0 ? { ...saved, parcels: { ...world.parcels, ...parcels } } : saved;
};

export const saveNote = (world: World, note: { readonly deadToken: string } | { readonly deadLife: number }): World =>
  put(world, { ...world.journey, ...note, version: world.journey.version + 1 });

export interface Parked {
  readonly token: string;
  readonly tokenSeen: number;
  readonly tokenRung: number;
  readonly lookBy: string;
}

/** The park's own write: raises no version, so a slow writer that read before it is not beaten by it. */
export const savePark = (world: World, parked: Parked, isStreamed: boolean): World => {
  const journey = inOrder({ ...world.journey, ...parked });
  const record = { old: handshakeOf(world.journey), new: handshakeOf(journey) };
  return {
    ...world,
    journey,
    stream: isStreamed ? [...world.stream, record] : world.stream,
    beforeParks: [...world.beforeParks, world.journey],
  };
};

/** The same content in the same order of fields, so that the same journey is known again. */
const inOrder = (journey: Journey): Journey => {
  const {
    promiseAt,
    token: _token,
    tokenSeen: _seen,
    tokenRung: _rung,
    lookBy: _lookBy,
    deadToken: _deadToken,
    deadLife: _deadLife,
    ...facts
  } = journey;
  return { ...facts, ...(promiseAt === undefined ? {} : { promiseAt }), ...handshakeOf(journey) };
};

/** What a writer may have read and still be allowed to write on: the journey as it is, or as it was before a park. */
export const readings = (world: World): readonly Journey[] => [world.journey, ...world.beforeParks];
