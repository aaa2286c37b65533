import { noteDeadToken, sweep, wakes } from '../../domain/handshake.ts';
import { type Definition, isWait, type Wait } from '../../state-machines/definition.ts';
import type { Rules, Setting } from './setting.ts';
import { aSetting, cancelled, older, rules, scan } from './settings.ts';

/** The machine and its rules with one guard taken away, in the smallest world that shows why the guard is there. */
export interface Sabotage {
  readonly setting: Setting;
  /** What then goes wrong, at the soonest. */
  readonly wrong: string;
  /** Takes the guard away. */
  readonly harm: (setting: Setting) => Partial<Pick<Setting, 'machine' | 'rules' | 'wiring'>>;
}

type Harm = (wait: Wait, name: string) => Wait;

const harmedWaits = (whole: Definition, harm: Harm): Definition => ({
  ...whole,
  States: Object.fromEntries(
    Object.entries(whole.States).map(([name, state]) => [name, isWait(state) ? harm(state, name) : state]),
  ),
});
const withWaits =
  (harm: Harm) =>
  ({ machine }: Setting): Pick<Setting, 'machine'> => {
    const [first, later] = [harmedWaits(machine(1), harm), harmedWaits(machine(2), harm)];
    return { machine: (life) => (life === 1 ? first : later) };
  };

const withCondition = (ConditionExpression: string) =>
  withWaits((wait) => ({ ...wait, Arguments: { ...wait.Arguments, ConditionExpression } }));

const withoutNews = withWaits((wait) => ({
  ...wait,
  Catch: wait.Catch.filter(({ ErrorEquals }) => !ErrorEquals.includes('News')),
}));
const withoutTimeout = withWaits(({ TimeoutSeconds, ...wait }, name) =>
  name === 'Await Delivery' || TimeoutSeconds === undefined ? wait : { ...wait, TimeoutSeconds },
);

const withRules = (more: Partial<Rules>) => () => ({ rules: { ...rules, ...more } });
const parksUnseen = { wiring: { parksAreStreamed: false, othersAreEnqueued: true, ledgerIsWatched: true } };
const ownOnly = { wiring: { parksAreStreamed: true, othersAreEnqueued: false, ledgerIsWatched: false } };

/** Restarts whatever is overdue. */
const hastySweep: Rules['sweep'] = (journey, now) =>
  sweep(journey, now) === 'nudge' ? 'restart' : sweep(journey, now);
const timidNudge: Rules['nudged'] = (journey, now) => ({ ...rules.nudged(journey, now), turn: journey.turn });

/** Notes a dead token every time, for a reader that does not look whether it was noted. Either of the two alone does no harm. */
const forgetful: Partial<Rules> = {
  noteDeadToken: (journey, token) => noteDeadToken({ ...journey, deadToken: '' }, token),
  wakes: (records) => wakes(records.map((record) => ({ ...record, new: { ...record.new, deadToken: '' } }))),
};

const unheardKill = { faults: { kill: 1, lostRule: 1 }, mostWrites: 20 };

export const sabotages: readonly Sabotage[] = [
  {
    setting: aSetting('no "AND life" in the park', [], { ...older, faults: { crash: 1 } }),
    wrong: 'two executions wait for one order',
    harm: withCondition('turn = :seen AND rung = :rung'),
  },
  {
    setting: aSetting('no "AND rung" in the park, whose own records are filtered out', [scan('in_transit')]),
    wrong: 'Await Shipment waits at the wrong rung',
    harm: (setting) => ({ ...withCondition('turn = :seen AND life = :life')(setting), ...parksUnseen }),
  },
  {
    setting: aSetting('no "AND turn" in the park, whose own records are filtered out', [scan('exception')]),
    wrong: 'nobody claimed exception#T1~ups#1#email',
    harm: (setting) => ({ ...withCondition('rung = :rung AND life = :life')(setting), ...parksUnseen }),
  },
  {
    setting: aSetting('no catch for News', [], { faults: { early: 1 } }),
    wrong: 'an execution needs a person: News',
    harm: withoutNews,
  },
  {
    setting: aSetting('a wait without a time-out', [scan('out_for_delivery')]),
    wrong: 'Await Delivery waits without an end',
    harm: withoutTimeout,
  },
  {
    setting: aSetting('only own claims are enqueued, and nobody watches the ledger', [], { faults: { crash: 1 } }),
    wrong: 'nobody sends confirmed#-#1#email',
    harm: () => ownOnly,
  },
  {
    setting: aSetting('a restart without a dead token or life', [], { faults: { early: 1 } }),
    wrong: 'a restart threw a waiting execution away',
    harm: withRules({ sweep: hastySweep }),
  },
  {
    setting: aSetting('a nudge without a turn', [], unheardKill),
    wrong: 'the order is written for ever',
    harm: withRules({ nudged: timidNudge }),
  },
  {
    setting: aSetting('a dead token is noted again and again', [], unheardKill),
    wrong: 'the order is written for ever',
    harm: withRules(forgetful),
  },
  {
    setting: aSetting('an ended order is still looked for', [cancelled]),
    wrong: 'an ended order is still looked for',
    harm: withRules({ rested: () => undefined }),
  },
];

export const sabotaged = ({ setting, harm }: Sabotage): Setting => ({ ...setting, ...harm(setting) });
