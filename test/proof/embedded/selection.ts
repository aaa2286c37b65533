const clock = 'what happens in it is that days pass';
const hour = 'it is about an hour of the day';
const long = 'its more than a hundred messages take longer here than all other stories together';

const silent = 'mail providers tell nothing here of what became of its e-mails';

const hours = 'it is about hours between scans, which pass in minutes here';

const second = 'two things happen in it in one second, and here the order is told of between them';

/** Stories that wait for a clock of days or for an hour of the day: this machine's clock cannot be turned. The simulator tells all of them. */
export const leftOut: Readonly<Record<string, string>> = {
  'never-shipped': clock,
  'shipped-late': clock,
  'never-moves': clock,
  'moves-late': clock,
  'never-arrives': clock,
  'arrives-late': clock,
  'never-fetched': clock,
  'never-solved': clock,
  'solved-late': clock,
  'one-of-two-silent': clock,
  'promised-date-broken': clock,
  'cancelled-in-silence': clock,
  'cancelled-in-vain': clock,
  lost: clock,
  'problem-replaced': clock,
  'lost-closed-and-found': clock,
  'forty-parcels': long,
  'asked-and-answered': clock,
  'asked-in-vain': clock,
  'delivered-too-early': hours,
  'too-early-and-silent': clock,
  'too-early-and-late': clock,
  'denied-and-withdrawn': clock,
  'damaged-and-scanned-again': clock,
  'silent-and-back': clock,
  'denied-and-scanned': hours,
  'denied-for-good': clock,
  'fulfilled-without-parcel': clock,
  'fulfilled-and-silent': clock,
  'quiet-hours': hour,
  'problem-at-night': hour,
  'cancelled-at-night': hour,
  'problem-let-wait': hour,
  'gathered-overnight': hour,
  'returned-by-morning': hour,
  gathered: clock,
  'gathered-in-vain': clock,
  'gathered-by-text': clock,
  'gathered-and-overtaken': clock,
  'enough-for-a-day': clock,
  invited: clock,
  'invited-unasked': clock,
  'declines-invitations': clock,
  'invited-and-unhappy': clock,
  'invited-and-damaged': clock,
  'invited-and-refunded': clock,
  'invited-and-asking': clock,
  'invited-elsewhere': clock,
  'invited-unasked-for-an-answer': clock,
  'invited-by-day': hour,
  'returned-and-left-open': clock,
  'returned-in-part': clock,
  'erased-with-a-word': second,
  'mail-bounces': silent,
  'mail-bounces-once': silent,
  'mail-bounces-for-nobody': silent,
  'mail-unwanted': silent,
  'fate-first': silent,
  'fate-twice': silent,
  'mail-opened': silent,
  'fate-of-the-forgotten': silent,
  'gathered-bounces': silent,
};

/** Told by a plan of seconds to the end, so that the clock's own steps are disturbed, too. */
export const withClock: readonly string[] = ['ordinary', 'happy', 'split', 'pickup'];
