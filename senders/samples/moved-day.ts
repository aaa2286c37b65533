const DAY = 86_400_000;

/** "20261120" as "2026-11-20"; nothing for what is no such day. */
export const dashed = (text: string): string =>
  /^20\d{6}$/.test(text) ? text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : '';

export const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));

/** By whole days, as near as that comes. */
export const moveDay = (day: string, by: number): string =>
  new Date(Date.parse(day) + Math.round(by / DAY) * DAY).toISOString().slice(0, 10);

/** "2026-11-20T10:00:00.000Z"; nothing where there is no such time. */
export const moveLocal = (local: string, by: number): string => {
  const moved = new Date(Date.parse(`${local}Z`) + by);
  return Number.isNaN(moved.getTime()) ? '' : moved.toISOString();
};
