import type { MessageView, Reader } from '../view.ts';

/** A buyer of each language where most of them live, and what an order of theirs is paid in. */
interface SampleReader extends Omit<Reader, 'language'> {
  readonly name: string;
  readonly currency: string;
  /** What a pound's worth costs about. */
  readonly rate: number;
}

export const sampleReaders: Readonly<Record<string, SampleReader>> = {
  en: { name: 'Ada Lovelace', country: 'GB', zone: 'Europe/London', currency: 'GBP', rate: 1 },
  de: { name: 'Jürgen Groß', country: 'DE', zone: 'Europe/Berlin', currency: 'EUR', rate: 1 },
  es: { name: 'María Núñez', country: 'ES', zone: 'Europe/Madrid', currency: 'EUR', rate: 1 },
  fr: { name: 'Chloé Lefèvre', country: 'FR', zone: 'Europe/Paris', currency: 'EUR', rate: 1 },
  it: { name: 'Niccolò Conti', country: 'IT', zone: 'Europe/Rome', currency: 'EUR', rate: 1 },
  ja: { name: '佐藤 花子', country: 'JP', zone: 'Asia/Tokyo', currency: 'JPY', rate: 200 },
  nl: { name: 'Sanne de Vries', country: 'NL', zone: 'Europe/Amsterdam', currency: 'EUR', rate: 1 },
  pl: { name: 'Łukasz Wójcik', country: 'PL', zone: 'Europe/Warsaw', currency: 'PLN', rate: 5 },
  pt: { name: 'João Gonçalves', country: 'BR', zone: 'America/Sao_Paulo', currency: 'BRL', rate: 7 },
  sv: { name: 'Åsa Björk', country: 'SE', zone: 'Europe/Stockholm', currency: 'SEK', rate: 12 },
};

/** The same order of a buyer who reads that language; of one who is not in the table, as it is. */
export const readIn = (language: string, view: MessageView): MessageView => {
  const reader = sampleReaders[language];
  if (!reader) return { ...view, language };
  const { name, country, zone, currency, rate } = reader;
  const { order } = view;
  const worth = (amount: string | number): string => (Number(amount) * rate).toFixed(2);
  const lines = order.lines.map((line) => ({ ...line, price: worth(line.price) }));
  return {
    ...view,
    ...{ language, country, zone, buyer: { name } },
    order: { ...order, lines, total: worth(order.total), currency },
  };
};
