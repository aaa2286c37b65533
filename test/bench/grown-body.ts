type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (json: Json | undefined): boolean => typeof json === 'object' && json !== null && !Array.isArray(json);

/** The longest list of objects in a body that hold no such list themselves: its history, or its lines. */
const longestList = (json: Json): Json[] | undefined => {
  const lists = listsIn(json).filter(([first]) => isObject(first));
  const innermost = lists.filter((list) => !list.some((one) => listsIn(one).some(([first]) => isObject(first))));
  return innermost.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
};

const listsIn = (json: Json): Json[][] => {
  if (typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return [json, ...json.flatMap(listsIn)];
  return Object.values(json).flatMap(listsIn);
};

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The same element on another day, and with another id, so that it is not the same scan. */
const another = (element: Json, nth: number): Json => {
  const text = JSON.stringify(element)
    .replace(/\b20\d\d-\d\d-\d\d(?=[T "])/g, (day) => daysBefore(day, nth))
    .replace(/"20\d{6}"/g, (digits) => {
      const day = digits.replace(/"(\d{4})(\d\d)(\d\d)"/, '$1-$2-$3');
      return `"${daysBefore(day, nth).replaceAll('-', '')}"`;
    })
    .replace(/(?<="(?:id|eventId|event_id)":"[^"]+)(?=")/g, `-${nth}`);
  return JSON.parse(text);
};

const grow = (body: string, isLarge: (list: Json[], text: string) => boolean): string => {
  const json: Json = JSON.parse(body);
  const list = longestList(json);
  const pattern = list?.length ? [...list] : undefined;
  let text = JSON.stringify(json);
  for (let nth = 1; list && pattern && !isLarge(list, text); nth += 1) {
    const element = pattern[nth % pattern.length];
    if (element === undefined) break;
    list.push(another(element, nth));
    text = JSON.stringify(json);
  }
  return text;
};

/** A body of about so many bytes: its list goes on, or, where it has none, a field that nobody reads is added. */
export const ofBytes = (body: string, bytes: number): string => {
  const grown = grow(body, (_, text) => text.length >= bytes - 100);
  if (grown.length >= bytes - 400) return grown;
  return JSON.stringify({ ...JSON.parse(grown), notRead: 'x'.repeat(bytes - grown.length - 14) });
};

/** A body whose list has so many elements. */
export const ofElements = (body: string, count: number): string => grow(body, (list) => list.length >= count);
