/** Orders texts by their characters, as instants and keys are ordered: negative if `a` comes first. */
export const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);
