import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const word = lenient(code);
const line = lenient(text);

/** A list of which one entry in another form is left out, and the others are not. */
const listOf = <T>(form: z.ZodMiniType<T>) => lenient(z.array(z.catch(z.nullable(form), null)));

const delayForm = lenient(z.object({ type: line, status: line }));

const placeForm = lenient(z.object({ city: line, stateOrProvinceCode: line, postalCode: word, countryCode: line }));

const scanForm = z.object({
  date: line,
  eventType: word,
  eventDescription: line,
  exceptionCode: word,
  exceptionDescription: line,
  derivedStatusCode: word,
  delayDetail: delayForm,
  scanLocation: placeForm,
});

const statusForm = z.object({
  code: word,
  derivedCode: word,
  statusByLocale: line,
  description: line,
  scanLocation: placeForm,
  delayDetail: delayForm,
  ancillaryDetails: listOf(z.object({ reason: word, reasonDescription: line })),
});

const resultForm = z.object({
  trackingNumberInfo: lenient(z.object({ trackingNumber: word, trackingNumberUniqueId: word })),
  latestStatusDetail: lenient(statusForm),
  dateAndTimes: listOf(z.object({ type: line, dateTime: line })),
  estimatedDeliveryTimeWindow: lenient(z.object({ window: lenient(z.object({ begins: line, ends: line })) })),
  scanEvents: listOf(scanForm),
});

const completeForm = z.object({ trackingNumber: word, trackResults: listOf(resultForm) });

const resultsForm = z.object({ completeTrackResults: z.array(completeForm) });

/** FedEx's own test nests the results in `output`; whether every push does is not known, so both are taken. */
export const pushForm = z.union([z.object({ output: resultsForm }), resultsForm]);

export type CompleteResult = z.infer<typeof completeForm>;
export type TrackResult = z.infer<typeof resultForm>;
export type LatestStatus = z.infer<typeof statusForm>;
export type ScanEvent = z.infer<typeof scanForm>;
export type SentPlace = z.infer<typeof placeForm>;
