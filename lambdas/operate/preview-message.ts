import type { Journey } from '../../domain/journey.ts';
import { ORDER_SLOT } from '../../domain/journey.ts';
import { type Notice, wanted } from '../../domain/notice.ts';
import { goesBySms, isOfWholeOrder, occasion, viewFor } from '../../messages/samples/views.ts';
import { takesTips } from '../../messages/tips.ts';
import type { Email, MessageView } from '../../messages/view.ts';
import { adviceOn } from '../send-notice/advice.ts';
import { inWords } from '../send-notice/in-words.ts';
import { buyerView } from '../send-notice/view.ts';
import { pageAddress } from '../serve-shop/page-address.ts';
import { refused, type Told } from '../serve-shop/problem.ts';
import { findOrder } from '../serve-shop/show-order.ts';
import type { CommandOf } from './command.ts';
import { type Operator, wrong } from './operator.ts';

interface Preview {
  /** The words and their version. */
  readonly template: string;
  /** Whether the order is where this is said; otherwise it is told as if it were. */
  readonly due: boolean;
  readonly email: Email;
  readonly sms?: string;
}

type Asked = CommandOf<'preview-message'>;

/** What a message would say of an order now. Nothing is sent, and nothing is written. */
export const previewMessage = async (
  operator: Pick<Operator, 'shop' | 'personal' | 'brands' | 'languages' | 'publicUrl'>,
  { brand: id, reference, reason, language: asked = '' }: Asked,
): Promise<Told<Preview>> => {
  const { shop, personal, brands, languages, publicUrl: origin } = operator;
  const audience = { brand: { id }, origin };
  const pk = await findOrder(shop, { ...audience, reference });
  const [journey, brand] = await Promise.all([pk && shop.orders.find(pk), brands.read(id)]);
  if (!pk || !journey || !brand) return refused('unknown-order');
  const language = await languages(asked, journey.language, brand.language);
  const { notice, due } = noticeOf(journey, reason);
  const about = { reason, language: language.tag, takesTips: takesTips(notice) };
  const { person, purchase, words: own, tips } = await personal.read(pk, about);
  if (!purchase) return refused('unknown-order');
  if (!person) return wrong('/reference', 'is the order of a buyer who was forgotten');
  const known = { journey, purchase, brand };
  const advice = adviceOn(known, tips, language);
  const pageUrl = pageAddress(await shop.links(), audience, journey);
  const view = buyerView(notice, known, { person, pageUrl, now: shop.now(), ...(advice ? { advice } : {}) });
  const say = (channel: 'email' | 'sms') =>
    inWords({ ...notice, channel }, due ? view : supposed(view, reason), { language, own, known });
  const { template, email } = say('email');
  if (!email) throw new Error('message-incomplete');
  const { sms } = goesBySms(reason) ? say('sms') : {};
  const content = { template, due, email, ...(sms === undefined ? {} : { sms }) };
  return { kind: 'told', outcome: 'message-previewed', order: journey.order, content };
};

/** The one that is to be said now, or one of the order's first parcel. */
const noticeOf = (journey: Journey, reason: Asked['reason']): { readonly notice: Notice; readonly due: boolean } => {
  const due = wanted(journey).find((notice) => notice.reason === reason && notice.channel === 'email');
  if (due) return { notice: due, due: true };
  const [first = ORDER_SLOT] = isOfWholeOrder(reason) ? [] : Object.keys(journey.parcels).sort();
  return { notice: { ...occasion(reason), reason, parcel: first, episode: '1' }, due: false };
};

/** As if that had happened. */
const supposed = (view: MessageView, reason: Asked['reason']): MessageView => {
  const { parcel, problem, cleared } = viewFor(reason);
  return {
    ...view,
    ...(view.parcel && parcel ? { parcel: { ...view.parcel, step: parcel.step, status: parcel.status } } : {}),
    ...(problem ? { problem: { kind: problem.kind, openedAt: view.now } } : {}),
    ...(cleared ? { cleared: view.cleared ?? cleared } : {}),
  };
};
