/** One thing that was measured. With a `most` or a `least`, it can miss its target. */
export interface Figure {
  /** The part of the bench that it belongs to, as a heading. */
  readonly part: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
  readonly note?: string;
}

export const isMissed = ({ value, most, least }: Figure): boolean =>
  (most !== undefined && value > most) || (least !== undefined && value < least);

/** "≤ 150 ms: met", or nothing where nothing was promised. */
export const verdict = (figure: Figure): string => {
  const { most, least, unit } = figure;
  if (most === undefined && least === undefined) return '';
  const target = most === undefined ? `≥ ${shown(least ?? 0)}` : `≤ ${shown(most)}`;
  return `${target} ${unit}: ${isMissed(figure) ? 'MISSED' : 'met'}`;
};

/** Three digits that say something; whole numbers as they are. */
export const shown = (value: number): string => {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  const digits = Math.abs(value) >= 100 ? 0 : 3 - Math.max(0, Math.floor(Math.log10(Math.abs(value))) + 1);
  return value.toFixed(Math.min(7, Math.max(0, digits + (Math.abs(value) < 0.1 ? leadingZeros(value) : 0))));
};

const leadingZeros = (value: number): number =>
  value === 0 ? 0 : Math.max(0, -Math.floor(Math.log10(Math.abs(value))) - 1);

/** The value below which this share of the samples lies (nearest rank). */
export const percentile = (samples: readonly number[], share: number): number => {
  const ordered = [...samples].sort((a, b) => a - b);
  const value = ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
  if (value === undefined) throw new Error('There are no samples');
  return value;
};

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
