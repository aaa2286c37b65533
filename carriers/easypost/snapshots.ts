import * as z from 'zod/mini';

const eventWithHistory = z.looseObject({
  result: z.looseObject({
    tracking_details: z.array(z.looseObject({ status: z.string(), status_detail: z.nullish(z.string()) })),
  }),
});

/**
 * The events that EasyPost would have sent on the way to this one: after each scan a snapshot of the history so far.
 * A body that is no tracker event gives nothing.
 */
export const snapshots = (body: string): readonly string[] => {
  const event = eventWithHistory.safeParse(JSON.parse(body));
  if (!event.success) return [];
  const { result, ...envelope } = event.data;
  return result.tracking_details.map((newest, index) =>
    JSON.stringify({
      ...envelope,
      id: `${envelope.id ?? 'evt'}_${index}`,
      result: {
        ...result,
        status: newest.status,
        status_detail: newest.status_detail,
        tracking_details: result.tracking_details.slice(0, index + 1),
      },
    }),
  );
};
