import * as z from 'zod/mini';
import { lenient, looseCode, looseText } from '../../senders/forms.ts';

/** A list of which one entry in another form is left out, and the others are not. */
const listOf = <T>(form: z.ZodMiniType<T>) => lenient(z.array(z.catch(z.nullable(form), null)));

const delayForm = lenient(z.object({ type: looseText, status: looseText }));

const placeForm = lenient(
  z.object({ city: looseText, stateOrProvinceCode: looseText, postalCode: looseCode, countryCode: looseText }),
);

const scanForm = z.object({
  date: looseText,
  eventType: looseCode,
  eventDescription: looseText,
  exceptionCode: looseCode,
  exceptionDescription: looseText,
  derivedStatusCode: looseCode,
  delayDetail: delayForm,
  scanLocation: placeForm,
});

const statusForm = z.object({
  code: looseCode,
  derivedCode: looseCode,
  statusByLocale: looseText,
  description: looseText,
  scanLocation: placeForm,
  delayDetail: delayForm,
  ancillaryDetails: listOf(z.object({ reason: looseCode, reasonDescription: looseText })),
});

const resultForm = z.object({
  trackingNumberInfo: lenient(z.object({ trackingNumber: looseCode, trackingNumberUniqueId: looseCode })),
  latestStatusDetail: lenient(statusForm),
  dateAndTimes: listOf(z.object({ type: looseText, dateTime: looseText })),
  estimatedDeliveryTimeWindow: lenient(z.object({ window: lenient(z.object({ begins: looseText, ends: looseText })) })),
  scanEvents: listOf(scanForm),
});

const completeForm = z.object({ trackingNumber: looseCode, trackResults: listOf(resultForm) });

const resultsForm = z.object({ completeTrackResults: z.array(completeForm) });

/** FedEx's own test nests the results in `output`; whether every push does is not known, so both are taken. */
export const pushForm = z.union([z.object({ output: resultsForm }), resultsForm]);

export type CompleteResult = z.infer<typeof completeForm>;
export type TrackResult = z.infer<typeof resultForm>;
export type LatestStatus = z.infer<typeof statusForm>;
export type ScanEvent = z.infer<typeof scanForm>;
export type SentPlace = z.infer<typeof placeForm>;
