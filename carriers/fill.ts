/** What a sample of any provider may be told to be about. */
export interface Filling {
  readonly trackingNumber?: string;
  /** As the provider spells it: "USPS". */
  readonly carrier?: string;
}

/** Makes a sample tell of another parcel, and changes nothing else of its text. */
export const fill = (body: string, { trackingNumber, carrier }: Filling): string =>
  put(
    put(body, /("(?:tracking_code|trackingNumber)"\s*:\s*)"[^"]*"/g, trackingNumber),
    /("(?:carrier|source)"\s*:\s*)"[^"]*"/g,
    carrier,
  );

const put = (body: string, pattern: RegExp, text: string | undefined): string =>
  text === undefined ? body : body.replace(pattern, (_, key: string) => `${key}${JSON.stringify(text)}`);
