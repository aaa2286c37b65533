import { answer, cancel, close } from '../../domain/command.ts';
import { giveUp } from '../../domain/give-up.ts';
import {
  afterFailure,
  noteDeadLife,
  noteDeadToken,
  nudged,
  restarted,
  route,
  sweep,
  wakes,
} from '../../domain/handshake.ts';
import { hear } from '../../domain/hear.ts';
import { afterSending, enqueuedAgain, take } from '../../domain/ledger.ts';
import { look, rested, tell } from '../../domain/tell.ts';
import { type Definition, isTell, orderDefinitionText, readDefinition } from '../../state-machines/definition.ts';
import type { Fact, Rules, Setting } from './setting.ts';

/** The worlds that are explored. Each is small in one way and whole in all others. */

export const rules: Rules = {
  ...{ look, tell, rested, wakes, route, noteDeadToken, noteDeadLife, sweep, nudged, restarted, afterFailure, giveUp },
  ...{ take, afterSending, enqueuedAgain, hear, cancel, answer, close },
};

const definition: Definition = readDefinition(orderDefinitionText());

/** An older definition, whose words are not spoken any more. */
const olderDefinition: Definition = {
  ...definition,
  States: Object.fromEntries(
    Object.entries(definition.States).map(([name, state]) => [
      name,
      isTell(state)
        ? { ...state, Arguments: { ...state.Arguments, Payload: { ...state.Arguments.Payload, definition: 0 } } }
        : state,
    ]),
  ),
};

const wiring = { parksAreStreamed: true, othersAreEnqueued: true, ledgerIsWatched: true };
export const aSetting = (name: string, facts: readonly Fact[], more: Partial<Setting> = {}): Setting => ({
  ...{ name, facts, order: {}, machine: () => definition, rules, wiring },
  ...more,
});

type Status = Extract<Fact, { kind: 'scan' }>['status'];
export const scan = (status: Status, parcel = 0): Fact => ({ kind: 'scan', parcel, status });
export const cancelled: Fact = { kind: 'cancel' };
const ended: Fact = { kind: 'close' };
const answered = (said: 'happy' | 'unhappy'): Fact => ({ kind: 'answer', answer: said });

const twoParcels = { order: { parcels: ['T1', 'T2'].map((trackingNumber) => ({ carrier: 'ups', trackingNumber })) } };
/** The order is placed at ten. */
const quietHours = { order: { quietHours: { from: '10:00', to: '10:05' } } };
export const older = { machine: (life: number) => (life === 1 ? olderDefinition : definition) };

/** Explored whole by every run of the tests, as are the worlds of the sabotages with their guards in place. */
export const everyday: readonly Setting[] = [
  aSetting('silence', []),
  aSetting('delivered', [scan('delivered')]),
  aSetting('two crashes in silence', [], { faults: { crash: 2 } }),
  aSetting('a kill in silence', [], { faults: { kill: 1 } }),
  aSetting('a record that fails, in silence', [], { faults: { poison: 1 } }),
  aSetting('cancelled, and moves', [cancelled, scan('in_transit')]),
  aSetting('one of two parcels', [scan('delivered')], twoParcels),
  aSetting('quiet hours', [scan('in_transit')], quietHours),
  aSetting('cancelled in quiet hours', [cancelled], quietHours),
  aSetting('lost', [scan('lost')]),
  aSetting('the first name is taken', [], { takenLives: [1] }),
  aSetting('a kill, and the next name is taken', [], { takenLives: [2], faults: { kill: 1 } }),
  aSetting('moves after the end, and that name is taken', [cancelled, scan('in_transit')], { takenLives: [2] }),
  aSetting('an older definition, and a scan', [scan('in_transit')], older),
  aSetting('an older definition, and a kill', [], { ...older, faults: { kill: 1 } }),
  aSetting('sending in steps, and a crash', [], { sending: 'steps', faults: { crash: 1 } }),
  aSetting('sending in steps, and an answer that is lost', [], { sending: 'steps', faults: { doubt: 1 } }),
];

/** Explored on demand. */
export const long: readonly Setting[] = [
  aSetting('shipped and delivered', [scan('in_transit'), scan('delivered')]),
  aSetting('a problem and its end', [scan('in_transit'), scan('exception'), scan('delivered')]),
  aSetting('a crash, delivered', [scan('delivered')], { faults: { crash: 1 } }),
  aSetting('two crashes', [scan('in_transit')], { faults: { crash: 2 } }),
  aSetting('a kill', [scan('in_transit')], { faults: { kill: 1 } }),
  aSetting('a kill that nobody hears of', [scan('in_transit')], { faults: { kill: 1, lostRule: 1 } }),
  aSetting('an early clock', [scan('in_transit')], { faults: { early: 1 } }),
  aSetting('an early clock twice, and a crash', [scan('exception')], { faults: { early: 2, crash: 1 } }),
  aSetting('a record that fails', [scan('in_transit')], { faults: { poison: 1 } }),
  aSetting('a record that fails, and a kill', [scan('exception')], { faults: { poison: 1, kill: 1 } }),
  aSetting('cancelled, and moves, and is killed', [cancelled, scan('in_transit')], { faults: { kill: 1 } }),
  aSetting('two parcels', [scan('delivered', 0), scan('delivered', 1)], twoParcels),
  aSetting('two scans in quiet hours', [scan('in_transit'), scan('delivered')], quietHours),
  aSetting('lost and ended by a person', [scan('lost'), ended, scan('delivered')]),
  aSetting('unhappy, and damaged after the end', [scan('delivered'), answered('unhappy'), scan('damaged')]),
  aSetting('a taken name', [scan('in_transit')], { takenLives: [2], faults: { kill: 1 } }),
  aSetting('an older definition', [scan('in_transit')], { ...older, faults: { crash: 1 } }),
  aSetting('an older definition, killed', [scan('exception')], { ...older, faults: { kill: 1 } }),
  aSetting('killed again and again', [scan('exception')], { faults: { kill: 5 }, mayBeGivenUp: true }),
  aSetting('a problem, and sending in steps', [scan('exception')], {
    sending: 'steps',
    faults: { crash: 1, doubt: 1 },
  }),
  aSetting('over before it was told', [scan('exception'), scan('label_created')], { sending: 'whole' }),
  aSetting('sending beside everything', [scan('exception'), scan('in_transit')], { sending: 'whole' }),
];
