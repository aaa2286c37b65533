import type { Happening } from '../../domain/interaction.ts';
import type { Entry } from '../../domain/ledger.ts';
import type { Item } from '../../lambdas/adapters/table.ts';
import { always, promptly, whenQuiet } from '../../simulator/invariants.ts';
import { saidOf } from '../../simulator/judging/carriers-words.ts';
import { ordersIn } from '../../simulator/judging/seen.ts';
import type { Script } from '../../simulator/script.ts';
import { on } from '../../simulator/stories/own.ts';
import type { HandedOver, Said, Snapshot } from '../../simulator/world/snapshot.ts';
import { toldStory } from './told-story.ts';

/** Every invariant on a world in which all is well, and on the same world with one thing wrong. */

type Harm = (sound: Snapshot) => Snapshot;

const itemsOf =
  (change: (item: Item) => Item | undefined | readonly Item[]): Harm =>
  (sound) => ({ ...sound, items: sound.items.flatMap((item) => change(item) ?? []) });
const itemAt = (sk: string | RegExp, change: (item: Item) => Item | undefined | readonly Item[]): Harm =>
  itemsOf((item) => ((typeof sk === 'string' ? item.sk === sk : sk.test(item.sk)) ? change(item) : item));
const journey = (change: (item: Item) => Partial<Item>): Harm =>
  itemAt('JOURNEY', (item) => ({ ...item, ...change(item) }));
const facts = (change: (facts: Item) => Partial<Item>): Harm =>
  journey((item) => ({ facts: { ...item.facts, ...change(item.facts) } }));
const slotFacts = (slot: string, change: (parcel: Item) => Partial<Item>): Harm =>
  facts(({ parcels }) => ({ parcels: { ...parcels, [slot]: { ...parcels[slot], ...change(parcels[slot]) } } }));
const entry = (notice: string | RegExp, change: Partial<Entry>): Harm =>
  itemAt(typeof notice === 'string' ? `NOTICE#${notice}` : notice, (item) => ({
    ...item,
    value: { ...item.value, ...change },
  }));
const moment = (kind: Happening['kind'], change: (item: Item) => Item | undefined | readonly Item[]): Harm =>
  itemsOf((item) => (item.sk.startsWith('AT#') && item.value.what.kind === kind ? change(item) : item));
const post =
  (change: (sent: HandedOver) => readonly HandedOver[]): Harm =>
  (sound) => ({
    ...sound,
    handedOver: sound.handedOver.flatMap(change),
  });
const executions =
  (change: (each: Snapshot['executions'][number]) => Snapshot['executions']): Harm =>
  (sound) => ({
    ...sound,
    executions: sound.executions.flatMap(change),
  });
const saying =
  (kind: Script['happenings'][number]['kind'], change: (said: Said) => Said): Harm =>
  (sound) => ({
    ...sound,
    said: sound.said.map((said) => (said.happening.kind === kind ? change(said) : said)),
  });
const withValue = (item: Item, change: Item): Item => ({ ...item, value: { ...item.value, ...change } });
const withWhat = (item: Item, change: Item): Item => withValue(item, { what: { ...item.value.what, ...change } });
const all =
  (...harms: readonly Harm[]): Harm =>
  (sound) =>
    harms.reduce((world, harm) => harm(world), sound);

const at = (item: Item, when: string): Item => ({
  ...item,
  sk: item.sk.replace(/^AT#[^#]*/, `AT#${when}`),
  value: { ...item.value, at: when },
});

const twice = (item: Item): readonly Item[] => [item, at(item, on('9 09:00'))];
const gone = () => undefined;

/** As if nobody had noticed that the other sender has told the same. */
const heardFromBoth: Harm = (sound) => {
  const [order] = ordersIn(sound);
  const other = order && saidOf(order, sound).find(({ scan }) => scan.sender === 'easypost');
  const id = other?.scan.id;
  return all(
    moment('scan', (item) =>
      item.value.what.status === other?.scan.status ? [item, withValue(item, { id: `scan-${id}` })] : item,
    ),
    itemAt(/^PARCEL#/, (item) => withValue(item, { heard: [...item.value.heard, id] })),
  )(sound);
};
/** As if the problem had never ended, nor its case. */
const unended = all(
  moment('problem-cleared', gone),
  moment('case-closed', gone),
  itemAt(/^CASE#/, (item) => ({ ...item, state: 'open' })),
);

/** While it is on its way: an execution waits for it. */
const MIDST = on('2 12:00');
const noSweep: Harm = ({ nextSweep: _off, ...sound }) => sound;

interface Wrong {
  readonly number: number;
  readonly when: string;
  readonly story: string;
  readonly until?: string;
  readonly harm: Harm;
  readonly says: RegExp;
}

const wrongs: readonly Wrong[] = [
  {
    number: 1,
    when: 'the stage falls',
    story: 'ordinary',
    harm: journey(() => ({ rung: 3 })),
    says: /timeline has come to/,
  },
  {
    number: 1,
    when: 'a stage is reached twice',
    story: 'ordinary',
    harm: moment('stage-reached', (item) => (item.value.what.stage === 'shipped' ? twice(item) : item)),
    says: /after a later one, or twice/,
  },
  {
    number: 1,
    when: 'the stage is not what the scans add up to',
    story: 'ordinary',
    until: MIDST,
    harm: all(
      journey(() => ({ rung: 1 })),
      moment('stage-reached', gone),
    ),
    says: /stage is placed, and the facts add up to shipped/,
  },
  {
    number: 1,
    when: 'a cancelled order is closed instead',
    story: 'cancelled-at-once',
    harm: all(
      journey(() => ({ rung: 8 })),
      moment('stage-reached', (item) => ({
        ...item,
        value: { ...item.value, what: { ...item.value.what, stage: 'closed' } },
      })),
    ),
    says: /facts add up to cancelled/,
  },
  {
    number: 1,
    when: 'a parcel goes back',
    story: 'shuffled',
    harm: slotFacts('SHUFFLED-1#ups', () => ({ step: 'shipped' })),
    says: /is shipped and should be delivered/,
  },
  {
    number: 1,
    when: 'an old scan opens a problem',
    story: 'old-problem',
    harm: slotFacts('OLD-PROBLEM-1#ups', () => ({ problem: { kind: 'delay', openedBy: 'scan', episode: 1 } })),
    says: /has a problem delay that is not its newest word/,
  },
  {
    number: 1,
    when: 'a problem is not opened',
    story: 'never-solved',
    until: on('3 10:00'),
    harm: slotFacts('NEVER-SOLVED-1#ups', () => ({ problem: undefined })),
    says: /has the problem exception, and the order does not/,
  },
  {
    number: 2,
    when: 'an e-mail leaves twice',
    story: 'ordinary',
    harm: post((sent) => (sent.notice.startsWith('shipped') ? [sent, sent] : [sent])),
    says: /shipped#.* was sent more often than it was tried/,
  },
  {
    number: 2,
    when: 'an e-mail in doubt leaves twice that is better not sent than twice',
    story: 'ordinary',
    harm: all(
      entry(/^NOTICE#shipped/, { doubtful: true, attempts: 2 }),
      post((sent) => (sent.notice.startsWith('shipped') ? [sent, sent] : [sent])),
    ),
    says: /was sent 2 times/,
  },
  {
    number: 2,
    when: 'a message about a problem leaves twice and is not marked',
    story: 'problem-cleared',
    harm: all(
      entry(/^NOTICE#exception/, { attempts: 2 }),
      post((sent) => (sent.notice.startsWith('exception') ? [sent, sent] : [sent])),
    ),
    says: /was sent 2 times/,
  },
  {
    number: 2,
    when: 'a message leaves that stands in no ledger',
    story: 'ordinary',
    harm: itemAt(/^NOTICE#delivered/, gone),
    says: /stands in no ledger/,
  },
  {
    number: 3,
    when: 'a message leaves before what it tells has happened',
    story: 'ordinary',
    harm: post((sent) => [sent.notice.startsWith('delivered') ? { ...sent, at: on('3 09:00') } : sent]),
    says: /delivered#.* nothing asked for it then/,
  },
  {
    number: 3,
    when: 'a problem is told hours after it was over',
    story: 'problem-cleared',
    harm: post((sent) => [sent.notice.startsWith('exception') ? { ...sent, at: on('2 23:00') } : sent]),
    says: /exception#.* nothing asked for it then/,
  },
  {
    number: 3,
    when: 'a text message leaves without consent',
    story: 'no-consent-to-texts',
    harm: post((sent) =>
      sent.notice.startsWith('delivered') ? [sent, { ...sent, channel: 'sms', to: '+4915112345678' }] : [sent],
    ),
    says: /nothing asked for it then/,
  },
  {
    number: 3,
    when: 'whoever wants no questions is asked',
    story: 'declines-care',
    harm: post((sent) =>
      sent.notice.startsWith('delivered')
        ? [sent, { ...sent, notice: 'check-in#-#1#email', at: on('6 14:30') }]
        : [sent],
    ),
    says: /check-in#.* nothing asked for it then/,
  },
  {
    number: 3,
    when: 'a forgotten buyer hears something',
    story: 'erased-early',
    harm: post((sent) => [sent.notice.startsWith('confirmed') ? { ...sent, at: on('4 09:00') } : sent]),
    says: /confirmed#.* nothing asked for it then/,
  },
  {
    number: 3,
    when: 'a buyer is woken up',
    story: 'quiet-hours',
    harm: entry(/^NOTICE#shipped/, { claimedAt: on('2 23:00') }),
    says: /shipped#.* nothing asked for it then/,
  },
  {
    number: 3,
    when: 'silence is told before its time',
    story: 'moves-late',
    harm: moment('problem-opened', (item) => at(item, on('5 08:59'))),
    says: /silence was told .* before its time/,
  },
  {
    number: 3,
    when: 'the check-in is asked before its time',
    story: 'ordinary',
    harm: moment('stage-reached', (item) => (item.value.what.stage === 'asked' ? at(item, on('5 09:00')) : item)),
    says: /check-in was asked before its time/,
  },
  {
    number: 3,
    when: 'a notice is missing',
    story: 'never-solved',
    harm: all(
      itemAt(/^NOTICE#exception.*team$/, gone),
      post((sent) => (/^exception.*team$/.test(sent.notice) ? [] : [sent])),
    ),
    says: /nobody claimed exception#.*#team/,
  },
  {
    number: 3,
    when: 'a notice is claimed and nobody sends it',
    story: 'ordinary',
    harm: entry(/^NOTICE#check-in/, { state: 'claimed' }),
    says: /nobody sends check-in/,
  },
  {
    number: 3,
    when: 'a message that is true counts as superseded',
    story: 'ordinary',
    harm: all(
      entry(/^NOTICE#delivered/, { state: 'not-sent', why: 'superseded' }),
      post((sent) => (sent.notice.startsWith('delivered') ? [] : [sent])),
    ),
    says: /delivered#.* not-sent \(superseded\), which is not so/,
  },
  {
    number: 3,
    when: 'a message counts as sent that nobody took',
    story: 'ordinary',
    harm: post((sent) => (sent.notice.startsWith('delivered') ? [] : [sent])),
    says: /delivered#.* is sent .*which is not so/,
  },
  {
    number: 3,
    when: 'a consent is denied that was given',
    story: 'text-messages',
    harm: all(
      entry(/^NOTICE#delivered.*sms$/, { state: 'not-sent', why: 'no-consent' }),
      post((sent) => (/^delivered.*sms$/.test(sent.notice) ? [] : [sent])),
    ),
    says: /no-consent\), which is not so/,
  },
  {
    number: 3,
    when: 'a message counts as declined that nobody declined',
    story: 'ordinary',
    harm: all(
      entry(/^NOTICE#check-in/, { state: 'not-sent', why: 'declined' }),
      post((sent) => (sent.notice.startsWith('check-in') ? [] : [sent])),
    ),
    says: /check-in#.* not-sent \(declined\), which is not so/,
  },
  {
    number: 3,
    when: 'news of a parcel counts as told by a message that does not tell of it',
    story: 'gathered',
    harm: entry(/^NOTICE#shipped/, { leads: ['GATHERED-1#ups'] }),
    says: /shipped#GATHERED-2.* not-sent \(merged\), which is not so/,
  },
  {
    number: 3,
    when: 'a message that was to tell of two parcels loses its sense, and nobody tells of the other',
    story: 'gathered',
    until: on('2 10:00'),
    harm: all(
      entry(/^NOTICE#shipped#GATHERED-1/, { state: 'not-sent', why: 'superseded' }),
      slotFacts('GATHERED-1#ups', () => ({ step: 'delivered' })),
    ),
    says: /merged|nobody claimed/,
  },
  {
    number: 4,
    when: 'a wait has no end',
    story: 'ordinary',
    until: MIDST,
    harm: executions((each) => [{ ...each, deadline: undefined }]),
    says: /waits without an end/,
  },
  {
    number: 4,
    when: 'the execution is gone, and nobody sweeps',
    story: 'ordinary',
    until: MIDST,
    harm: all(
      noSweep,
      executions(() => []),
    ),
    says: /nobody waits for the order/,
  },
  {
    number: 4,
    when: 'the execution is gone, and no sweep has come for an hour',
    story: 'ordinary',
    until: MIDST,
    harm: all(
      journey(() => ({ lookBy: on('2 11:00') })),
      executions(() => []),
    ),
    says: /nobody waits for the order/,
  },
  {
    number: 4,
    when: 'the table knows another token',
    story: 'ordinary',
    until: MIDST,
    harm: all(
      noSweep,
      journey(() => ({ token: 'another' })),
    ),
    says: /does not know the token/,
  },
  {
    number: 4,
    when: 'the execution that waits has not seen the newest turn',
    story: 'ordinary',
    until: MIDST,
    harm: all(
      noSweep,
      journey(({ turn }) => ({ turn: turn + 1 })),
    ),
    says: /has not seen the newest turn/,
  },
  {
    number: 4,
    when: 'the execution waits long after the promise',
    story: 'ordinary',
    until: MIDST,
    harm: all(
      noSweep,
      facts(() => ({ promiseAt: on('2 13:00') })),
    ),
    says: /ends long after the promise/,
  },
  {
    number: 4,
    when: 'an order is to be waited for, and for nothing',
    story: 'ordinary',
    until: MIDST,
    harm: facts(() => ({ promiseAt: undefined })),
    says: /waits for nothing/,
  },
  {
    number: 4,
    when: 'two executions wait',
    story: 'ordinary',
    until: MIDST,
    harm: all(
      noSweep,
      executions((each) => [each, { ...each, name: `${each.name}0` }]),
    ),
    says: /two executions wait/,
  },
  {
    number: 4,
    when: 'an execution runs on for an order that has ended',
    story: 'ordinary',
    harm: executions((each) => [{ ...each, status: 'RUNNING', isWaiting: true, deadline: 1 }]),
    says: /runs on for an order that has ended/,
  },
  {
    number: 5,
    when: 'the team hears of a problem too late',
    story: 'never-solved',
    harm: entry(/^NOTICE#exception.*team$/, { sentAt: on('3 11:00') }),
    says: /exception of .* was not told by team in time/,
  },
  {
    number: 5,
    when: 'the buyer never hears of a problem',
    story: 'never-solved',
    harm: itemAt(/^NOTICE#exception.*email$/, gone),
    says: /exception of .* was not told by email in time/,
  },
  {
    number: 3,
    when: 'good news is made of a silence that a return ended',
    story: 'silent-and-back',
    harm: all(
      itemAt('NOTICE#silence#-#1#email', (item) => [
        item,
        withValue({ ...item, sk: 'NOTICE#good-news#-#1#email' }, { reason: 'good-news', claimedAt: on('9 09:00') }),
      ]),
      post((sent) =>
        sent.notice.startsWith('returned#') ? [sent, { ...sent, notice: 'good-news#-#1#email' }] : [sent],
      ),
    ),
    says: /good-news#-#1#email is no good news/,
  },
  {
    number: 3,
    when: 'one scan is good news twice',
    story: 'fulfilled-and-silent',
    harm: all(
      itemAt('NOTICE#silence#-#1#email', (item) => [
        item,
        withValue({ ...item, sk: 'NOTICE#good-news#-#1#email' }, { reason: 'good-news', claimedAt: on('19 09:00') }),
      ]),
      post((sent) =>
        sent.notice.startsWith('good-news#FULFILLED-AND-SILENT-4')
          ? [sent, { ...sent, notice: 'good-news#-#1#email' }]
          : [sent],
      ),
    ),
    says: /good-news#-#1#email is no good news, or was told already/,
  },
  {
    number: 5,
    when: 'the buyer never hears that a worry is over',
    story: 'moves-late',
    harm: itemAt(/^NOTICE#good-news/, gone),
    says: /silence of .* is over was never told/,
  },
  {
    number: 5,
    when: 'that a worry is over is left to a step that is told days later',
    story: 'shipped-late',
    harm: entry(/^NOTICE#shipped/, { claimedAt: on('10 09:00') }),
    says: /silence of - is over was never told/,
  },
  {
    number: 5,
    when: 'good news comes too late',
    story: 'lost-and-found',
    harm: entry(/^NOTICE#good-news/, { sentAt: on('8 11:00') }),
    says: /good-news#.* was told too late/,
  },
  {
    number: 6,
    when: 'a scan stands twice in the timeline',
    story: 'repeated',
    harm: moment('scan', (item) => (item.value.what.status === 'delivered' ? twice(item) : item)),
    says: /scan .* stands twice/,
  },
  {
    number: 6,
    when: 'a scan stands in the timeline that nobody said',
    story: 'ordinary',
    harm: moment('scan', (item) =>
      item.value.what.status === 'delivered' ? { ...item, value: { ...item.value, id: 'scan-invented' } } : item,
    ),
    says: /nobody said that .* was/,
  },
  {
    number: 6,
    when: 'a scan that was acknowledged is forgotten',
    story: 'late-order',
    harm: all(
      moment('scan', (item) => (item.value.what.status === 'in_transit' ? undefined : item)),
      itemAt(/^PARCEL#/, (item) => ({ ...item, value: { ...item.value, heard: item.value.heard.slice(1) } })),
    ),
    says: /nobody knows that .* was in_transit/,
  },
  {
    number: 6,
    when: 'a problem is counted twice',
    story: 'problem-twice',
    harm: moment('problem-opened', (item) => ({
      ...item,
      value: { ...item.value, what: { ...item.value.what, episode: 2 } },
    })),
    says: /miscounted/,
  },
  {
    number: 6,
    when: 'a case is lost',
    story: 'unhappy',
    harm: itemAt(/^CASE#.*c1$/, gone),
    says: /cases are not those of the timeline/,
  },
  {
    number: 6,
    when: 'the timeline does not say what became of a notice',
    story: 'ordinary',
    harm: moment('notice', (item) => (item.value.what.reason === 'shipped' ? undefined : item)),
    says: /does not say what became of shipped/,
  },
  {
    number: 6,
    when: 'an answer is lost',
    story: 'unhappy',
    harm: moment('answered', (item) => (item.sk.includes('03-09') ? undefined : item)),
    says: /answer of the buyer is missing/,
  },
  {
    number: 7,
    when: "somebody reads another brand's order",
    story: 'other-brand',
    harm: (sound) => ({
      ...sound,
      touched: [
        ...sound.touched,
        { function: 'tell', brand: 'acme', how: 'read', key: { pk: 'other#o', sk: 'ORDER' } },
      ],
    }),
    says: /tell did read other#o for the brand acme/,
  },
  {
    number: 7,
    when: 'a message goes to another buyer',
    story: 'other-brand',
    harm: post((sent) => [sent.channel === 'email' ? { ...sent, to: 'other-brand-2@quillfeather.example' } : sent]),
    says: /nothing asked for it then|went to another buyer/,
  },
  {
    number: 8,
    when: 'a log names the buyer',
    story: 'ordinary',
    harm: (sound) => ({ ...sound, texts: [{ where: 'the log of tell', text: 'for zaphira quillfeather' }] }),
    says: /the log of tell names somebody/,
  },
  {
    number: 8,
    when: "an execution holds a carrier's words in base64",
    story: 'ordinary',
    harm: (sound) => ({
      ...sound,
      texts: [{ where: 'an execution', text: Buffer.from('x Seen by Quillfeather at noon').toString('base64') }],
    }),
    says: /an execution names somebody/,
  },
  {
    number: 8,
    when: 'the ledger holds an address',
    story: 'ordinary',
    harm: entry(/^NOTICE#shipped/, { providerId: 'ordinary@quillfeather.example' }),
    says: /NOTICE holds what only personal items may hold/,
  },
  {
    number: 8,
    when: 'a call of the team names the buyer',
    story: 'problem-cleared',
    harm: post((sent) => [sent.channel === 'team' ? { ...sent, text: 'Call Zaphira Quillfeather' } : sent]),
    says: /call of the team names the buyer/,
  },
  {
    number: 8,
    when: 'early scans stay for ever',
    story: 'late-order',
    harm: itemAt(/^EARLY#/, ({ expiresAt: _never, ...item }) => ({ ...item, pk: item.pk, sk: item.sk })),
    says: /EARLY does not expire/,
  },
  {
    number: 8,
    when: "a forgotten buyer's name is still there",
    story: 'erased-late',
    harm: itemAt('ORDER', (item) => [item, { ...item, sk: 'PERSON', value: {} }]),
    says: /PERSON is left/,
  },
  {
    number: 8,
    when: 'what was said before the order outlives the buyer',
    story: 'erased-early',
    harm: itemAt(/^TRACKED#/, (item) => [
      item,
      { ...item, sk: 'EARLY#x', value: { heardAt: on('1 08:00') }, expiresAt: Date.parse(on('20 08:00')) / 1000 },
    ]),
    says: /an early scan is left/,
  },
  {
    number: 3,
    when: 'the check-in is asked while what arrived is broken',
    story: 'damaged-on-arrival',
    harm: moment('stage-reached', (item) =>
      item.value.what.stage === 'asked' ? { ...item, value: { ...item.value, at: on('7 09:00') } } : item,
    ),
    says: /while something held it back/,
  },
  {
    number: 3,
    when: 'nobody asks whether all is well',
    story: 'ordinary',
    harm: itemAt(/^NOTICE#check-in/, () => undefined),
    says: /nobody ever asked/,
  },
  {
    number: 3,
    when: 'good news is told of a problem that was not',
    story: 'problem-cleared',
    harm: post((sent) => (/^exception.*email$/.test(sent.notice) ? [] : [sent])),
    says: /good-news.*nothing asked for it/,
  },
  {
    number: 3,
    when: 'news of yesterday is told',
    story: 'ordinary',
    harm: entry(/^NOTICE#shipped/, { claimedAt: on('1 20:00') }),
    says: /shipped.*nothing asked for it/,
  },
  {
    number: 3,
    when: 'a withdrawn parcel is told of',
    story: 'cancelled-label-moves',
    harm: all(
      itemAt(/^NOTICE#shipped/, (item) => [
        item,
        {
          ...item,
          sk: item.sk.replace('-1~', '-2~'),
          value: { ...item.value, parcel: item.value.parcel.replace('-1#', '-2#') },
        },
      ]),
      post((sent) =>
        sent.notice.startsWith('shipped')
          ? [sent, { ...sent, notice: sent.notice.replace('-1~', '-2~'), at: on('2 15:01') }]
          : [sent],
      ),
    ),
    says: /shipped#CANCELLED-LABEL-MOVES-2.*nothing asked for it/,
  },
  {
    number: 3,
    when: 'the promised day is called broken while it lasts',
    story: 'promised-date-broken',
    harm: moment('problem-opened', (item) => ({ ...item, value: { ...item.value, at: on('4 22:30') } })),
    says: /before it was over/,
  },
  {
    number: 3,
    when: 'the team never hears of an unhappy buyer',
    story: 'unhappy',
    harm: itemAt('NOTICE#unhappy#-#1#team', () => undefined),
    says: /nobody ever told unhappy#-#1#team/,
  },
  {
    number: 6,
    when: 'a case stays open',
    story: 'problem-cleared',
    harm: itemAt(/^CASE#/, (item) => ({ ...item, state: 'open' })),
    says: /timeline says otherwise/,
  },
  {
    number: 6,
    when: 'a case outlives its problem',
    story: 'problem-cleared',
    harm: all(
      itemAt(/^CASE#/, (item) => ({ ...item, state: 'open' })),
      moment('case-closed', gone),
    ),
    says: /do not end together/,
  },
  {
    number: 6,
    when: 'an unhappy buyer has no case',
    story: 'unhappy',
    harm: moment('answered', (item) => ({ ...item, value: { ...item.value, at: on('5 15:00') } })),
    says: /no case is about it/,
  },
  {
    number: 6,
    when: 'an unhappy buyer has two cases at once',
    story: 'unhappy',
    harm: moment('case-closed', (item) => ({ ...item, value: { ...item.value, at: on('9 10:00') } })),
    says: /two cases of an unhappy buyer/,
  },
  {
    number: 1,
    when: 'a problem is over that neither carrier nor person ended',
    story: 'silent-after-a-closed-case',
    until: on('6 12:00'),
    harm: moment('problem-cleared', (item) => withValue(item, { source: 'carrier' })),
    says: /has the problem exception, and the order does not/,
  },
  {
    number: 1,
    when: 'a withdrawn label is waited for',
    story: 'one-label-cancelled',
    harm: slotFacts('ONE-LABEL-CANCELLED-2#ups', () => ({ cancelled: false })),
    says: /is wrongly withdrawn or not/,
  },
  {
    number: 1,
    when: 'an older scan counts as the newest',
    story: 'shuffled',
    harm: itemAt(/^PARCEL#/, (item) => withValue(item, { newest: { ...item.value.newest, id: 'older' } })),
    says: /has the newest scan .* and should have/,
  },
  {
    number: 1,
    when: 'a delivery that the carrier takes back is not doubted',
    story: 'delivered-too-early',
    until: on('3 08:00'),
    harm: slotFacts('DELIVERED-TOO-EARLY-1#ups', () => ({ doubted: false })),
    says: /is doubted, or goes elsewhere, against its scans/,
  },
  {
    number: 1,
    when: 'a parcel goes elsewhere, and is not shown so',
    story: 'redirected',
    harm: slotFacts('REDIRECTED-1#ups', () => ({ redirected: false })),
    says: /is doubted, or goes elsewhere, against its scans/,
  },
  {
    number: 1,
    when: 'an order that was ended before its parcel arrived counts as settled',
    story: 'two-problems',
    harm: all(
      journey(() => ({ rung: 6 })),
      moment('stage-reached', (item) =>
        item.value.what.stage === 'closed' ? withWhat(item, { stage: 'settled' }) : item,
      ),
    ),
    says: /stage is settled, and the facts add up to closed/,
  },
  {
    number: 3,
    when: 'silence is told of a label before it was long enough since another parcel left',
    story: 'label-while-another-leaves',
    harm: moment('problem-opened', (item) => at(item, on('10 22:59'))),
    says: /silence was told .* before its time/,
  },
  {
    number: 3,
    when: 'silence is told, and the tracker was never asked',
    story: 'asked-in-vain',
    harm: moment('asked-sender', gone),
    says: /nobody was asked first/,
  },
  {
    number: 3,
    when: 'the order settles before its time',
    story: 'ordinary',
    harm: moment('stage-reached', (item) => (item.value.what.stage === 'settled' ? at(item, on('7 09:00')) : item)),
    says: /settled before its time/,
  },
  {
    number: 3,
    when: 'the check-in is asked while the carrier takes the delivery back',
    story: 'delivered-too-early',
    harm: moment('scan', (item) =>
      item.value.what.status === 'delivered' && item.value.at > on('3 09:00') ? undefined : item,
    ),
    says: /while something held it back/,
  },
  {
    number: 3,
    when: 'the order is told to have left by the shop and by the carrier',
    story: 'fulfilled-then-scanned',
    harm: all(
      itemAt('NOTICE#shipped#-#1#email', (item) => [
        item,
        withValue(
          { ...item, sk: item.sk.replace('#-#', '#FULFILLED-THEN-SCANNED-1~ups#') },
          { parcel: 'FULFILLED-THEN-SCANNED-1#ups', claimedAt: on('2 09:00') },
        ),
      ]),
      post((sent) =>
        sent.notice === 'shipped#-#1#email'
          ? [sent, { ...sent, notice: 'shipped#FULFILLED-THEN-SCANNED-1~ups#1#email', at: on('2 09:01') }]
          : [sent],
      ),
    ),
    says: /that the order left was told twice/,
  },
  {
    number: 3,
    when: 'a parcel is told to go elsewhere, and no carrier said so',
    story: 'redirected',
    harm: moment('scan', (item) => withWhat(item, { reason: undefined })),
    says: /redirected#.* nothing asked for it then/,
  },
  {
    number: 3,
    when: 'a message goes to the address that was corrected',
    story: 'mail-corrected',
    harm: post((sent) => [sent.channel === 'email' ? { ...sent, to: 'mail-corrected@quillfeather.example' } : sent]),
    says: /nothing asked for it then/,
  },
  {
    number: 3,
    when: 'nobody ever tells that the order was taken',
    story: 'cancelled-label-moves',
    harm: all(
      itemAt('NOTICE#confirmed#-#1#email', gone),
      post((sent) => (sent.notice.startsWith('confirmed') ? [] : [sent])),
    ),
    says: /nobody (claimed|ever told) confirmed/,
  },
  {
    number: 6,
    when: 'carrier and tracker are heard to tell one scan',
    story: 'two-voices',
    harm: heardFromBoth,
    says: /was heard to be .* twice, from two senders/,
  },
  {
    number: 6,
    when: 'a carrier is heard that could not be trusted',
    story: 'ordinary',
    harm: saying('webhook', (said) => ({ ...said, status: 401 })),
    says: /nobody said that .* was/,
  },
  {
    number: 6,
    when: 'a dispute is opened by nobody',
    story: 'denied-and-found',
    harm: moment('disputed', (item) => (item.value.what.arrived ? item : undefined)),
    says: /nobody denied/,
  },
  {
    number: 6,
    when: 'the buyer finds the parcel, and it stays denied',
    story: 'denied-and-found',
    harm: unended,
    says: /what the buyer said of .* changed nothing/,
  },
  {
    number: 6,
    when: 'the carrier settles by what it had said before what the buyer denies',
    story: 'denied-and-scanned',
    harm: moment('scan', (item) => at(item, on('3 17:00'))),
    says: /the carrier settled what the buyer denied of .* by nothing new/,
  },
  {
    number: 6,
    when: 'a denied parcel stays denied after it was scanned again',
    story: 'denied-and-scanned',
    harm: unended,
    says: /is still denied after news of it/,
  },
  {
    number: 6,
    when: 'a word of the buyer is lost',
    story: 'denied-and-found',
    harm: all(moment('disputed', gone), moment('problem-opened', gone), moment('problem-cleared', gone)),
    says: /the buyer.s word of .* is lost/,
  },
  {
    number: 6,
    when: 'money is given back that nobody gave back',
    story: 'ordinary',
    harm: moment('order-placed', (item) => [
      item,
      withValue(withWhat(item, { kind: 'refunded', whole: true }), { id: 'x' }),
    ]),
    says: /nobody said what the timeline calls refunded/,
  },
  {
    number: 6,
    when: 'a buyer declines what nobody declined',
    story: 'ordinary',
    harm: moment('order-placed', (item) => [
      item,
      withValue(withWhat(item, { kind: 'preferences-chosen', channel: 'email', declined: ['care'] }), { id: 'x' }),
    ]),
    says: /nobody said what the timeline calls preferences-chosen/,
  },
  {
    number: 6,
    when: 'the order is handed over twice',
    story: 'fulfilled-then-scanned',
    harm: moment('handed-over', (item) => [item, withValue(at(item, on('2 17:00')), { id: 'again' })]),
    says: /was handed over twice/,
  },
  {
    number: 6,
    when: 'a handover is lost',
    story: 'fulfilled-then-scanned',
    harm: moment('handed-over', gone),
    says: /nobody knows that the order was handed over/,
  },
  {
    number: 6,
    when: 'a refund is lost',
    story: 'refunded',
    harm: moment('refunded', (item) => (item.value.what.whole ? undefined : item)),
    says: /nobody knows what was given back/,
  },
  {
    number: 6,
    when: 'a new address is lost',
    story: 'address-changed',
    harm: moment('buyer-changed', gone),
    says: /a new address is missing/,
  },
  {
    number: 6,
    when: 'a corrected e-mail address is lost',
    story: 'mail-corrected',
    harm: moment('buyer-changed', gone),
    says: /a correction is missing/,
  },
  {
    number: 6,
    when: "a cancellation by the shop's webhook is lost",
    story: 'cancelled-by-webhook',
    harm: moment('stage-reached', (item) => (item.value.what.stage === 'cancelled' ? undefined : item)),
    says: /a cancellation is lost/,
  },
  {
    number: 6,
    when: 'one order of the shop becomes two',
    story: 'posted-again',
    harm: (sound) => ({
      ...sound,
      items: sound.items.flatMap((item) =>
        /^acme#[a-f0-9-]{36}$/.test(item.pk) ? [item, { ...item, pk: `${item.pk}0` }] : [item],
      ),
    }),
    says: /the same order was taken twice/,
  },
  {
    number: 6,
    when: 'an order that was taken is gone',
    story: 'ordinary',
    harm: (sound) => ({ ...sound, items: sound.items.filter(({ pk }) => !/^acme#[a-f0-9-]{36}$/.test(pk)) }),
    says: /is gone/,
  },
  {
    number: 6,
    when: 'the timeline forgets a parcel',
    story: 'parcel-added',
    harm: moment('parcel-added', gone),
    says: /does not know all parcels/,
  },
  {
    number: 6,
    when: 'no view of the page is noted',
    story: 'page-views',
    harm: moment('page-viewed', gone),
    says: /a view of the page is missing/,
  },
  {
    number: 6,
    when: 'the team has two cases of one movement after cancelling',
    story: 'moves-after-cancelling',
    harm: all(
      moment('case-opened', (item) => [item, withValue(withWhat(item, { caseId: 'c2' }), { id: 'again' })]),
      itemAt(/^CASE#/, (item) => [item, withValue(item, { id: 'c2' })]),
    ),
    says: /opened two cases/,
  },
  {
    number: 7,
    when: "an order's items tell of another order",
    story: 'ordinary',
    harm: itemAt(/^PARCEL#/, (item) => withValue(item, { order: 'another' })),
    says: /an item of another order stands here/,
  },
];

/** What is found by each invariant of this number. */
const findings = (snapshot: Snapshot, number: number): readonly string[] =>
  [...always, ...whenQuiet, promptly(10)]
    .filter((each) => each.number === number)
    .flatMap(({ check }) => check(snapshot) ?? []);

describe('the invariants', () => {
  test('are the eight that were asked for, in plain words', () => {
    const numbers = [...always, ...whenQuiet].map(({ number }) => number);
    expect([...new Set(numbers)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test.each(wrongs.map((wrong) => [wrong.number, wrong.when, wrong] as const))(
    '%i finds that %s',
    async (number, _, { story, until, harm, says }) => {
      const sound = await toldStory(story, until);
      expect(findings(sound, number)).toEqual([]);
      const found = findings(harm(sound), number);
      expect(found.join('\n')).toMatch(says);
    },
  );

  test('let a message in doubt be sent twice where that is better than never', async () => {
    const sound = await toldStory('problem-cleared');
    const doubt = all(
      entry(/^NOTICE#exception/, { doubtful: true, attempts: 2 }),
      post((sent) => (sent.notice.startsWith('exception') ? [sent, sent] : [sent])),
    );
    expect(findings(doubt(sound), 2)).toEqual([]);
  });

  test('let an order wait for the sweeper that is due', async () => {
    const sound = await toldStory('ordinary', MIDST);
    const killed = all(
      journey(() => ({ lookBy: on('2 12:03') })),
      executions(() => []),
    );
    expect(findings(killed(sound), 4)).toEqual([]);
  });

  test('name orders and parcels, and nobody', async () => {
    for (const { story, until, harm, number } of wrongs) {
      const found = findings(harm(await toldStory(story, until)), number).join('\n');
      expect(found).not.toMatch(/quill|zaphira/i);
    }
  }, 60_000);
});
