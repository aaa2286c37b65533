import { partsOf } from '../../lambdas/adapters/keys.ts';
import type { Snapshot, Touched } from '../world/snapshot.ts';
import { allMails } from './contact.ts';
import { ordersIn } from './seen.ts';

/** Found before anybody can know whose it is: by a secret's hash. */
const isDoor = (pk: string): boolean => /^(HOOK#|KEY#|BRANDS$)/.test(pk);

/** Who touched another brand's item. */
export const trespass = ({ touched, items }: Snapshot): string | undefined => {
  const brands = new Set(items.flatMap(({ pk, sk }): string[] => (sk === 'BRAND' ? [pk] : [])));
  const isOthers = ({ brand, key }: Touched): boolean =>
    brands.has(brand) && !isDoor(key.pk) && partsOf(key.pk).brand !== brand;
  const wrong = touched.find(isOthers);
  return wrong && `${wrong.function} did ${wrong.how} ${wrong.key.pk} for the brand ${wrong.brand}`;
};

/** Whose message went to another buyer, or whose item tells of another order. */
export const mistaken = (snapshot: Snapshot): string | undefined => {
  for (const { pk, journey, script, handedOver, parcels, cases } of ordersIn(snapshot)) {
    const own = `${journey.brand}#${journey.order}`;
    const others = [...parcels.values(), ...cases].some(({ brand, order }) => `${brand}#${order}` !== own);
    if (own !== pk || others) return `${pk}: an item of another order stands here`;
    if (!script) continue;
    const reached = [...allMails(script), script.order.buyer.phone];
    const astray = handedOver.find(({ channel, to }) => channel !== 'team' && !reached.includes(to));
    if (script.brand !== journey.brand || astray) return `${pk}: a message went to another buyer`;
  }
  return undefined;
};
