import { escapeHtml as safe } from './inert.ts';
import type { PageView } from './page-view.ts';
import { shownStep } from './shown-step.ts';
import type { Headline, PageWords, Step } from './words.ts';

/** Where an order stands on the drawn ladder; one that ended otherwise has none, nor one that its buyer is missing. */
export const stepOf = (view: PageView): Step | undefined => {
  const { stage } = view.order;
  if (stage === 'cancelled' || stage === 'closed') return undefined;
  if (stage === 'placed' || stage === 'shipped') return stage;
  if (view.parcels.length > 0 && view.parcels.every(({ returned }) => returned)) return 'shipped';
  if (stage === 'out-for-delivery' || view.parcels.some(({ doubted }) => doubted)) return thirdStep(view);
  return view.arrival === 'denied' ? undefined : 'delivered';
};

/** The third step is reached in three ways, and only one of them means that the van is coming. */
const thirdStep = ({ parcels, order }: PageView): Step => {
  const has = (step: string): boolean => parcels.some((parcel) => shownStep(parcel) === step);
  if (has('out-for-delivery')) return 'out-for-delivery';
  if (has('ready-for-pickup')) return 'ready-for-pickup';
  if (has('delivered')) return 'partly-delivered';
  return order.stage === 'out-for-delivery' ? 'out-for-delivery' : 'shipped';
};

/** What the page says first. */
export const headlineOf = (view: PageView): Headline => {
  const step = stepOf(view);
  if (step === 'out-for-delivery' && view.parcels.some((parcel) => isComingToday(parcel, view)))
    return 'arriving-today';
  return step ?? view.order.stage;
};

const isComingToday = ({ status, heardAt }: PageView['parcels'][number], { now, zone }: PageView): boolean => {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: zone });
  return status === 'out_for_delivery' && day.format(new Date(heardAt)) === day.format(new Date(now));
};

/** Four steps, drawn as a line with its names; read aloud, it is a list with a current item. */
export const ladder = (reached: Step | undefined, words: PageWords): string => {
  if (reached === undefined) return '';
  const third = reached === 'ready-for-pickup' || reached === 'partly-delivered' ? reached : 'out-for-delivery';
  const steps: readonly Step[] = ['placed', 'shipped', third, 'delivered'];
  const at = steps.indexOf(reached);
  const items = steps.map((step, place) => {
    const done = place < at || reached === 'delivered';
    const state = done ? 'done' : place === at ? 'now' : 'ahead';
    return `<li class="${state}"${place === at ? ' aria-current="step"' : ''}><i>${done ? check : ''}</i><span>${safe(words.ladder[step])}</span></li>`;
  });
  return `<ol class="ladder" aria-label="${safe(words.ladderName)}">${items.join('')}</ol>`;
};

const check =
  '<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M2.5 6.5 5 9l4.5-5.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>';
