import type { BrandLook } from '../view.ts';

/** A shop as its buyers know it, and why it stands among the samples. */
export interface SampleBrand {
  readonly id: string;
  readonly title: string;
  readonly look: BrandLook;
}

export const hearth: BrandLook = {
  name: 'Hearth & Loom',
  colour: '#b4532a',
  replyTo: 'care@hearth-and-loom.example',
  supportEmail: 'care@hearth-and-loom.example',
  footer: ['Hearth & Loom Ltd, 12 Weaver Street, Leeds LS1 4AP', 'You get this because you ordered from us.'],
};

/** Where the samples' logos would be. Nothing is ever loaded from there: whoever shows a sample puts `sampleLogo` in its place. */
export const sampleLogoUrl = 'https://logos.example/northlight.svg';
/** In a grey that can be seen on paper and in the dark. */
export const sampleLogo = `<svg xmlns="http://www.w3.org/2000/svg" width="170" height="32" viewBox="0 0 170 32"><g fill="#7a7f86"><circle cx="16" cy="16" r="13"/><path fill="#fff" d="M16 6l3 10-3 10-3-10z"/><text x="38" y="22" font-family="Georgia,serif" font-size="19">Northlight</text></g></svg>`;

export const sampleBrands: readonly SampleBrand[] = [
  { id: 'hearth', title: 'Hearth & Loom: warm, answers by reply', look: hearth },
  {
    id: 'northlight',
    title: 'Northlight: a logo, a dark colour, no reply-to, a plain tone',
    look: {
      name: 'Northlight',
      colour: '#101820',
      logoUrl: sampleLogoUrl,
      supportEmail: 'hello@northlight.example',
      footer: ['Northlight AB, Sveavägen 44, 111 34 Stockholm'],
      tone: 'plain',
    },
  },
  {
    id: 'lemon',
    title: 'Citron: a colour as light as paper',
    look: {
      name: 'Citron',
      colour: '#fff27a',
      replyTo: 'bonjour@citron.example',
      footer: ['Citron SARL, 8 rue des Lilas, 75019 Paris', 'RCS Paris 123 456 789'],
    },
  },
  {
    id: 'moss',
    title: 'Moss & Fern: a colour between light and dark, nobody to write to',
    look: { name: 'Moss & Fern', colour: '#777f6f', footer: ['Moss & Fern, Kyoto'] },
  },
  {
    id: 'long',
    title: 'A long name, a colour that is none, no footer',
    look: {
      name: 'The Old Harbour Company of Makers, Menders & Merchants',
      colour: 'tomato',
      replyTo: 'shop@old-harbour.example',
      footer: [],
    },
  },
];
