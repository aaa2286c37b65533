/** A place's name or code as it stands in the table of zones: "St. Louis" and "SAINT LOUIS" are one place. */
export const placeKey = (name: string): string =>
  name
    .slice(0, 60)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 .-]/g, '')
    .replace(/\b(st|ft|mt)\b/g, (short) => ({ st: 'saint', ft: 'fort', mt: 'mount' })[short] ?? short)
    .replace(/[^a-z0-9]/g, '');
