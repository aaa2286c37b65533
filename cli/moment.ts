/** A time as it stands in a table: to the second, in UTC; nothing for none. */
export const moment = (at: string | undefined): string => (at ? `${at.slice(0, 19).replace('T', ' ')}Z` : '');
