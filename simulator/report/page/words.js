import { h } from './element.js';

const mostCells = 1_000_000;

const wordsOf = (text) => text.match(/\s+|\S+/g) ?? [];

/** The longest words in common, from the end: how many there are from each pair of places on. */
const lengthsOf = (before, after) => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row][column] =
        before[row] === after[column]
          ? lengths[row + 1][column + 1] + 1
          : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
  return lengths;
};

/** Whether the next word of the old text is one that went. */
const goesFirst = (lengths, row, column) => lengths[row + 1][column] >= lengths[row][column + 1];

const middleOf = (before, after) => {
  const whole = [
    ['del', before.join('')],
    ['ins', after.join('')],
  ];
  if (before.length * after.length > mostCells) return whole;
  const lengths = lengthsOf(before, after);
  const parts = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      parts.push(['span', before[row]]);
      row += 1;
      column += 1;
    } else if (goesFirst(lengths, row, column)) parts.push(['del', before[row++]]);
    else parts.push(['ins', after[column++]]);
  }
  return [...parts, ['del', before.slice(row).join('')], ['ins', after.slice(column).join('')]];
};

/** Neighbours of one kind as one. */
const joined = (parts) => {
  const whole = [];
  for (const [name, words] of parts)
    if (whole.at(-1)?.[0] === name) whole.at(-1)[1] += words;
    else whole.push([name, words]);
  return whole;
};

/** Two texts as one, with the words that went and the words that came marked. */
export const wordDifference = (before, after) => {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let [start, end] = [0, 0];
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start += 1;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const parts = [
    ['span', old.slice(0, start).join('')],
    ...middleOf(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ['span', old.slice(old.length - end).join('')],
  ];
  return joined(parts.filter(([, words]) => words !== '')).map(([name, words]) => h(name, {}, words));
};
