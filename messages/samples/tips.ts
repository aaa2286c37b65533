import { adviceFor, type BrandTips, LONGEST_TIP, LONGEST_TIP_TITLE } from '../tips.ts';
import type { MessageView } from '../view.ts';

/** What a shop for wool and linen says of looking after them. */
export const sampleTips: BrandTips = {
  revision: 3,
  tips: [
    {
      id: 'wool',
      skus: ['WB-OAT'],
      tags: ['wool'],
      languages: {
        en: {
          title: 'Wool: wash it cold',
          text: 'Wash it by hand or in the wool programme, at 30 degrees at most, and let it dry lying flat. A night in the open air is often enough.',
          link: 'https://hearth-and-loom.example/care/wool',
        },
        de: {
          title: 'Wolle: kalt waschen',
          text: 'Waschen Sie von Hand oder im Wollprogramm, bei höchstens 30 Grad, und trocknen Sie liegend. Oft genügt eine Nacht an der frischen Luft.',
          link: 'https://hearth-and-loom.example/de/pflege/wolle',
        },
        es: {
          title: 'Lana: lavar en frío',
          text: 'Lávala a mano o con el programa de lana, a 30 grados como máximo, y déjala secar extendida. A menudo basta con airearla una noche.',
        },
        fr: {
          title: 'Laine : laver à froid',
          text: 'Lavez-la à la main ou avec le programme laine, à 30 degrés au plus, et faites-la sécher à plat. Souvent, une nuit à l’air libre suffit.',
        },
        it: {
          title: 'Lana: lavare a freddo',
          text: 'Lavala a mano o con il programma lana, a 30 gradi al massimo, e falla asciugare in piano. Spesso basta farle prendere aria per una notte.',
        },
        ja: {
          title: 'ウール：水で洗う',
          text: '手洗いか洗濯機のウールコースで、30度以下で洗い、平らに干してください。一晩風に当てるだけで十分なことも多いです。',
        },
        nl: {
          title: 'Wol: koud wassen',
          text: 'Was met de hand of met het wolprogramma, op hoogstens 30 graden, en laat liggend drogen. Een nacht luchten is vaak genoeg.',
        },
        pl: {
          title: 'Wełna: prać na zimno',
          text: 'Pierz ręcznie lub w programie do wełny, najwyżej w 30 stopniach, i susz na płasko. Często wystarczy wietrzenie przez noc.',
        },
        pt: {
          title: 'Lã: lavar a frio',
          text: 'Lave à mão ou no ciclo para lã, a no máximo 30 graus, e seque na horizontal. Muitas vezes basta arejar durante a noite.',
        },
        sv: {
          title: 'Ull: tvätta kallt',
          text: 'Tvätta för hand eller med ullprogrammet, i högst 30 grader, och låt torka liggande. Ofta räcker det att vädra över natten.',
        },
      },
    },
    {
      id: 'linen',
      tags: ['linen'],
      languages: {
        en: {
          title: 'Linen grows softer',
          text: 'Wash it warm, and iron it while it is still damp. It gets softer with every wash.',
        },
        de: {
          title: 'Leinen wird weicher',
          text: 'Waschen Sie es warm, und bügeln Sie es, solange es noch feucht ist. Mit jeder Wäsche wird es weicher.',
        },
      },
    },
  ],
};

const lines = [{ sku: 'WB-OAT' }, { sku: 'LN-4', tags: ['Linen'] }];

/** With what of it an order of a blanket and some napkins is told. */
export const advised = (view: MessageView): MessageView => {
  const advice = adviceFor(sampleTips, { brand: 'hearth', lines, languages: [view.language, 'en'] });
  return { ...view, ...(advice ? { advice } : {}) };
};

/** With as much as three tips can hold, in words as long as words are. */
export const longAdvised = (view: MessageView): MessageView => ({
  ...view,
  advice: {
    version: 'hearth.999',
    tips: Array.from({ length: 3 }, () => ({
      language: 'de',
      title: 'Schafschurwollwaschmittelverwendung'.repeat(2).slice(0, LONGEST_TIP_TITLE),
      text: 'Feinwaschmittelkonzentratdosierungsanleitung '.repeat(10).slice(0, LONGEST_TIP),
      link: `https://hearth-and-loom.example/${'pflege-'.repeat(40)}`,
    })),
  },
});

export const situationsWithTips = [
  { id: 'tips', title: 'The brand has tips for what was bought', change: advised },
  { id: 'long-tips', title: 'Three tips as long as tips can be', change: longAdvised },
];
