/** What can go wrong with one call to AWS. */
export const faults = [
  /** AWS is busy and did nothing. */
  'throttled',
  /** AWS refuses for a reason that does not pass by itself: a missing grant, a bad request, settings to be mended. */
  'refused',
  /** A provider that will take nothing until a person has mended its settings. */
  'misconfigured',
  /** Done, and the answer never came, however often it was asked. */
  'unanswered',
  /** Not done, and no answer came either. */
  'lost',
  /** Done; the answer was lost, the SDK asked again by itself, and it was done or refused once more. */
  'repeated',
  /** Another transaction was in the way; nothing was done. */
  'conflict',
  /** Done for a part of what was asked; the rest is told to have failed. */
  'partly',
  /** Answered as it was a while ago: indexes and descriptions come late. */
  'stale',
  /** The function dies before the call leaves, after its effect, or waits for the answer until its time-out. */
  'dies-before',
  'dies-after',
  'times-out',
  /** It takes a while until it is done, or until the answer comes: others go first. */
  'slow-before',
  'slow-after',
  /** What is to be handed over comes late, twice, one by one, or never. */
  'late',
  'twice',
  'apart',
  'missed',
  /** The execution is ended from outside, before or after the call. */
  'killed-before',
  'killed-after',
] as const;
export type Fault = (typeof faults)[number];

/** Which calls go wrong, by their number in the world, and how. A call that cannot go wrong so goes well. */
export type FaultPlan = ReadonlyMap<number, Fault>;

/** Kinds of calls by what can happen to them. */
export type CallKind =
  | 'read'
  | 'index'
  | 'write'
  | 'wake'
  | 'describe'
  | 'enqueue'
  | 'hand-over'
  | 'secret'
  /** Of somebody who is no part of AWS. */
  | 'ask'
  | 'request'
  | Delivery
  | 'task'
  | 'park';
export type Delivery = 'stream' | 'queue' | 'schedule' | 'rule';

const deaths = ['dies-before', 'dies-after', 'times-out'] as const;
const slowness = ['slow-before', 'slow-after'] as const;

/** Nothing changes by asking, so a death after it is one before the next call. */
const reading = ['throttled', 'lost', 'dies-before', 'times-out', ...slowness] as const;

/** Every single fault that a call of a kind can have. */
export const faultsOf: Readonly<Record<CallKind, readonly Fault[]>> = {
  read: reading,
  index: [...reading, 'stale'],
  describe: [...reading, 'refused', 'stale'],
  write: ['throttled', 'unanswered', 'lost', 'repeated', 'conflict', ...deaths, ...slowness],
  wake: ['throttled', 'refused', 'unanswered', 'lost', 'repeated', ...deaths, ...slowness],
  enqueue: ['throttled', 'refused', 'unanswered', 'lost', 'repeated', 'partly', ...deaths, ...slowness],
  'hand-over': ['throttled', 'refused', 'misconfigured', 'unanswered', 'lost', ...deaths, ...slowness],
  secret: [...reading, 'refused'],
  ask: reading,
  request: ['throttled', 'unanswered', 'late', 'twice'],
  stream: ['throttled', 'unanswered', 'late', 'twice', 'apart'],
  queue: ['throttled', 'unanswered', 'late', 'twice'],
  schedule: ['late', 'twice', 'missed'],
  rule: ['throttled', 'late', 'twice', 'missed'],
  task: ['throttled', 'unanswered', 'lost', 'slow-after', 'killed-before', 'killed-after'],
  park: ['throttled', 'unanswered', 'lost', 'conflict', 'slow-before', 'slow-after', 'killed-before', 'killed-after'],
};
