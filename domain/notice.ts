import { isAllBack, isHeldBack } from './calm.ts';
import { isCancelled, type Journey, type JourneyParcel, ORDER_SLOT, openProblems, troubleOf } from './journey.ts';
import { findPlan } from './plan.ts';
import { isOfTheDay, type NoticeReason, type TeamReason } from './reasons.ts';
import { type ParcelStep, rungs } from './stage.ts';

export type { NoticeReason, TeamReason };

/** `problem` and `delivery`: twice is better than never. `care` never sells; `marketing` may, and goes to nobody who did not ask for it. */
export type NoticeClass = 'transactional' | 'delivery' | 'problem' | 'care' | 'marketing' | 'team';
export type Channel = 'email' | 'sms' | 'team';

/** One message for one reason on one channel. Its key is unique in the order: this is said once. */
export interface Notice {
  readonly reason: NoticeReason;
  /** The parcel's key, or "-". */
  readonly parcel: string;
  readonly episode: string;
  readonly channel: Channel;
  readonly class: NoticeClass;
  /** Only worth saying if this other notice was not refused: good news of a problem that the buyer never heard of is none. */
  readonly after?: string;
  /** Only worth saying if this other notice lost its sense before it could be sent. */
  readonly instead?: string;
  /** Only worth saying if this other notice, on another channel, did not reach its address. */
  readonly unlessReached?: string;
  /** Known from the start that it cannot be sent. */
  readonly never?: 'no-consent' | 'no-email' | 'imported';
}

export const noticeKey = ({
  reason,
  parcel,
  episode,
  channel,
}: Pick<Notice, 'reason' | 'parcel' | 'episode' | 'channel'>): string =>
  `${reason}#${parcel.replace('#', '~')}#${episode}#${channel}`;

/** What a notice's key says, in its own spelling. */
export const noticeParts = (key: string) => {
  const [reason = '', parcel = '', episode = '', channel = ''] = key.split('#');
  return { reason, parcel, episode, channel };
};

/** Problems and the team's calls do not wait behind anything. */
export const isUrgent = (notice: Pick<Notice, 'class'>): boolean =>
  notice.class === 'problem' || notice.class === 'team';

/** Whether a message whose fate is unknown is sent again. */
export const mayRepeat = (notice: Pick<Notice, 'class'>): boolean =>
  notice.class === 'problem' || notice.class === 'team' || notice.class === 'delivery';

interface Said extends Omit<Notice, 'channel' | 'never' | 'after' | 'instead' | 'unlessReached'> {
  /** The episode of the notice that this one is said instead of. */
  readonly insteadOf?: string;
  /** The reason of the notice that this one takes back, on each channel for itself. */
  readonly afterReason?: NoticeReason;
}

/** Everything that is true now and worth a message, told or not. What is not in here any more is superseded. */
export const wanted = (journey: Journey): readonly Notice[] => {
  if (journey.imported === 'past') return [];
  const buyer =
    journey.rung === rungs.cancelled
      ? [cancelled]
      : [
          confirmed,
          ...shopsWord(journey),
          ...parcelNotices(journey),
          ...redirections(journey),
          ...troubles(journey),
          ...checkIn(journey),
        ];
  return [...buyer.flatMap((said) => toBuyer(journey, said)), ...invitation(journey), ...toTeam(journey)];
};

const once = { parcel: ORDER_SLOT, episode: '1' };
const confirmed: Said = { reason: 'confirmed', ...once, class: 'transactional' };
const handedOver: Said = { reason: 'shipped', ...once, class: 'transactional' };
const cancelled: Said = { reason: 'cancelled', ...once, class: 'transactional' };

const asking: Said = { reason: 'check-in', ...once, class: 'care' };

/** A problem may take the sense out of a check-in before it is sent; once that is over, it is asked after all. */
const checkIn = (journey: Journey): readonly Said[] =>
  journey.rung === rungs.asked && !journey.answer && !isHeldBack(journey) && !isAllBack(journey)
    ? [asking, { ...asking, episode: '2', insteadOf: '1' }]
    : [];

/** By e-mail, and in no other way. */
const invitation = ({ invited, invitation: consent }: Journey): readonly Notice[] => {
  if (!invited) return [];
  const notice = { reason: 'invitation', ...once, class: 'marketing', channel: 'email' } as const;
  return [consent === 'yes' ? notice : { ...notice, never: 'no-consent' }];
};

const stepNotices: Readonly<Partial<Record<ParcelStep, NoticeReason>>> = {
  shipped: 'shipped',
  'out-for-delivery': 'out-for-delivery',
  'ready-for-pickup': 'ready-for-pickup',
  delivered: 'delivered',
};

/** Where the shop has said that all of it left, the first scan of each parcel says nothing new. */
const shopsWord = ({ shippedBy, rung }: Journey): readonly Said[] =>
  shippedBy && rung === rungs.shipped ? [handedOver] : [];

/** What tells of a parcel's step. Nothing of one that goes back or was withdrawn, nor once more what the shop said. */
export const stepNotice = ({ shippedBy }: Journey, shown: JourneyParcel): NoticeReason | undefined => {
  if (shown.returned || isCancelled(shown)) return undefined;
  return shown.step === 'shipped' && shippedBy && !shown.late ? undefined : stepNotices[shown.step];
};

/** A parcel's newest step only: who hears that it arrived need not hear that it left. */
const parcelNotices = (journey: Journey): readonly Said[] =>
  Object.entries(journey.parcels).flatMap(([parcel, shown]) => {
    const reason = stepNotice(journey, shown);
    if (!reason) return [];
    const said: Said = { reason, parcel, episode: '1', class: reason === 'delivered' ? 'delivery' : 'transactional' };
    return mayBeGathered(journey) ? [said, { ...said, episode: '2', insteadOf: '1' }] : [said];
  });

/** What was to be told by the news of another parcel is said after all if that is never told. */
const mayBeGathered = ({ plan, parcels }: Journey): boolean =>
  findPlan(plan).gather !== undefined && Object.keys(parcels).length > 1;

/** A new address is news as long as it is still to be reached: whoever did not ask for it must be able to say so. */
const redirections = (journey: Journey): readonly Said[] => [
  ...(journey.redirections && journey.rung < rungs.delivered
    ? [{ ...redirected, parcel: ORDER_SLOT, episode: String(journey.redirections) }]
    : []),
  ...Object.entries(journey.parcels).flatMap(([parcel, { redirected: isRedirected, returned, step }]) =>
    isRedirected && !returned && step !== 'delivered' ? [{ ...redirected, parcel, episode: '1' }] : [],
  ),
];
const redirected = { reason: 'redirected', class: 'transactional' } as const;

const slots = (journey: Journey): readonly string[] => [ORDER_SLOT, ...Object.keys(journey.parcels)];

const troubles = (journey: Journey): readonly Said[] =>
  slots(journey).flatMap((parcel): readonly Said[] => {
    const { problem, cleared } = troubleOf(journey, parcel);
    if (problem) return [{ reason: problem.kind, parcel, episode: String(problem.episode), class: 'problem' }];
    if (!cleared || (cleared.by !== 'scan' && cleared.by !== 'shop')) return [];
    const episode = String(cleared.episode);
    return [{ reason: 'good-news', parcel, episode, class: 'problem', afterReason: cleared.kind }];
  });

/** E-mail always; SMS on the day that counts and for problems, and wherever else the e-mail cannot be; and only with consent. */
const toBuyer = (journey: Journey, said: Said): readonly Notice[] => {
  const { email, sms } = journey.channels;
  const mail: Notice = {
    ...on(said, 'email'),
    ...(email ? {} : { never: 'no-email' }),
    ...confirmedElsewhere(journey, said),
  };
  if (sms === 'no-phone') return [mail];
  if (said.class === 'problem' || isOfTheDay(said.reason))
    return [mail, { ...on(said, 'sms'), ...(sms === 'no-consent' ? { never: 'no-consent' } : {}) }];
  if (sms === 'no-consent') return [mail];
  if (!email) return [mail, { ...on(said, 'sms'), ...confirmedElsewhere(journey, said) }];
  if (isMailOnly(journey, said)) return [mail];
  const { insteadOf: _mails, ...same } = said;
  return [mail, { ...on(same, 'sms'), unlessReached: noticeKey(mail) }];
};

/** Nobody is asked by SMS because an e-mail came back, nor told that an order was taken whose parcels are on their way. */
const isMailOnly = ({ rung }: Journey, { class: kind, reason }: Said): boolean =>
  kind === 'care' || (reason === 'confirmed' && rung > rungs.placed);

/** Whoever imports an open order has confirmed it before: the ledger says why we did not. */
const confirmedElsewhere = ({ imported }: Journey, { reason }: Said): Pick<Notice, 'never'> =>
  imported === 'open' && reason === 'confirmed' ? { never: 'imported' } : {};

const on = ({ reason, parcel, episode, class: kind, afterReason, insteadOf }: Said, channel: Channel): Notice => ({
  ...{ reason, parcel, episode, class: kind, channel },
  ...(afterReason ? { after: noticeKey({ reason: afterReason, parcel, episode, channel }) } : {}),
  ...(insteadOf ? { instead: noticeKey({ reason, parcel, episode: insteadOf, channel }) } : {}),
});

const toTeam = (journey: Journey): readonly Notice[] => {
  const team = { channel: 'team', class: 'team' } as const;
  const problems = openProblems(journey).flatMap(({ slot: parcel, problem }): readonly Notice[] => {
    const told: Notice = { ...team, reason: problem.kind, parcel, episode: String(problem.episode) };
    return problem.escalations > 0
      ? [told, { ...team, reason: 'escalated', parcel, episode: `${problem.episode}.${problem.escalations}` }]
      : [told];
  });
  return [
    ...problems,
    ...(journey.complaintCase
      ? [{ ...team, reason: 'unhappy', parcel: ORDER_SLOT, episode: String(journey.complaints) } as const]
      : []),
    ...(journey.replies?.open
      ? [{ ...team, reason: 'replied', parcel: ORDER_SLOT, episode: String(journey.replies.questions) } as const]
      : []),
    ...(journey.straying ? [{ ...team, reason: 'moved-after-cancelling', ...once } as const] : []),
  ];
};
