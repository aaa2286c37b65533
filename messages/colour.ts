/** Brand colours made readable: whatever a brand chose, words on it and in it keep the contrast that reading needs (WCAG 2, AA). */

export type Hex = `#${string}`;

const NEUTRAL: Hex = '#2f5d50';
const READABLE = 4.5;

/** The brand's colour if it is one ("#rrggbb"), else a quiet green. */
export const brandColour = (colour: string): Hex =>
  /^#[0-9a-f]{6}$/i.test(colour) ? `#${colour.slice(1).toLowerCase()}` : NEUTRAL;

const channels = (colour: Hex): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const luminance = (colour: Hex): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 (the same) to 21 (black on white). */
export const contrast = (a: Hex, b: Hex): number => {
  const [light, dark] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))];
  return (light + 0.05) / (dark + 0.05);
};

/** Ink for words on a ground of this colour. */
export const inkOn = (ground: Hex): Hex => (contrast(ground, '#ffffff') >= READABLE ? '#ffffff' : '#000000');

/** The colour, moved towards white or black only as far as words in it need on this ground. */
export const readableOn = (ground: Hex, colour: Hex): Hex => {
  const target = luminance(ground) > 0.4 ? 0 : 255;
  for (let step = 0; step <= 20; step += 1) {
    const moved = mixed(colour, target, step / 20);
    if (contrast(moved, ground) >= READABLE) return moved;
  }
  return target === 0 ? '#000000' : '#ffffff';
};

const mixed = (colour: Hex, target: number, share: number): Hex => {
  const hex = channels(colour).map((channel) =>
    Math.round(channel + (target - channel) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
};
