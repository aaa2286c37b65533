import { inBrandsWords } from '../../messages/brand-words.ts';
import { type Sample, sampleOf } from '../../messages/samples/sample.ts';
import type { Situation } from '../../messages/samples/situations.ts';
import { goesBySms, occasion, sampleView } from '../../messages/samples/views.ts';
import type { Segmented } from '../../messages/segment.ts';
import { type BrandTips, takesTips } from '../../messages/tips.ts';
import type { Email } from '../../messages/view.ts';
import type { Brand } from '../adapters/brands.ts';
import type { Mailer } from '../adapters/mailer.ts';
import { adviceOn } from '../send-notice/advice.ts';
import { lookOf } from '../send-notice/view.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { CommandOf } from './command.ts';
import { type Operator, type Post, unknownBrand, wrong } from './operator.ts';

type Fate = Awaited<ReturnType<Mailer['send']>>['kind'];
interface Tested {
  readonly template: string;
  readonly email?: Fate;
  readonly sms?: Fate;
}

/** Sends a sample of a message to somebody who wants to see it, as its brand puts it. It is about nobody's order and stands in no ledger. */
export const sendTestMessage = async (
  operator: Pick<Operator, 'brands' | 'brandWords' | 'tips' | 'languages' | 'publicUrl' | 'post'>,
  asked: CommandOf<'send-test-message'>,
): Promise<Told<Tested>> => {
  const { reason, email, phone } = asked;
  const brand = await operator.brands.read(asked.brand);
  if (!brand) return unknownBrand;
  if (!email && !phone) return wrong('/email', 'or a phone number must be given');
  if (phone && !goesBySms(reason)) return wrong('/phone', 'cannot be given: this goes by e-mail alone');
  const sample = await sampleFor(operator, brand, asked);
  const [mailed, texted] = [
    email ? await mail(operator.post, brand, { ...sample.email, to: email, reason }) : undefined,
    phone && sample.sms !== undefined
      ? await operator.post.texter.send({ to: phone, text: sample.sms, tags: { test: reason } })
      : undefined,
  ];
  const content = {
    template: sample.template,
    ...(mailed ? { email: mailed.kind } : {}),
    ...(texted ? { sms: texted.kind } : {}),
  };
  return { kind: 'told', outcome: 'test-message-sent', content };
};

const sampleFor = async (
  { brandWords, tips: store, languages, publicUrl }: Pick<Operator, 'brandWords' | 'tips' | 'languages' | 'publicUrl'>,
  brand: Brand,
  { reason, language: asked = '' }: CommandOf<'send-test-message'>,
): Promise<Sample> => {
  const language = await languages(asked, brand.language);
  const own = await brandWords.read({ brand: brand.id, reason, language: language.tag });
  const spoken = own ? inBrandsWords(language, { brand: brand.id, reason, ...own }, anOrder(brand)) : language;
  const tips = takesTips(occasion(reason)) ? await store.read(brand.id) : undefined;
  const advice = adviceOn({ brand, purchase: { lines: goodsOf(tips) } }, tips, language);
  const change: Situation['change'] = ({ invitationUrl: _sample, ...view }) => ({
    ...view,
    pageUrl: `${publicUrl}/t/test`,
    ...(brand.invitationUrl ? { invitationUrl: brand.invitationUrl } : {}),
    ...(advice ? { advice } : {}),
  });
  return sampleOf({ reason, brand: lookOf(brand), situation: { id: 'test', title: 'A test', change } }, spoken);
};

/** As if of everything that the brand has tips for one had been bought, so that its first ones are seen. */
const goodsOf = (tips: BrandTips | undefined): Segmented['lines'] =>
  tips?.tips.map(({ skus: [sku = ''] = [], tags }) => ({ sku, tags })) ?? [];

/** By which of a brand's words are chosen that are only for some orders. */
const anOrder = ({ country }: Brand): Segmented => ({ ...sampleView.order, country, lines: [] });

const mail = (
  { mailer, sender }: Post,
  { name, sender: own, replyTo }: Brand,
  { to, reason, ...email }: Email & { readonly to: string; readonly reason: string },
) =>
  mailer.send({
    ...email,
    subject: `[Test] ${email.subject}`,
    from: { name, address: own || sender },
    to,
    tags: { test: reason },
    ...(replyTo ? { replyTo } : {}),
  });
