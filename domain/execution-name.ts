/**
 * An execution is named after the order and the life that it serves, so that starting the same life twice cannot make two. No part may
 * hold a "_", and 80 characters are allowed: 30 of the brand, 36 of the order, and the rest for lives.
 */
export const executionName = (order: string, life: number): string => `${order.replace('#', '_')}_${life}`;

/** Which order and life an execution of this name serves; nothing if it is not one of ours. */
export const lifeOf = (name: string): { readonly order: string; readonly life: number } | undefined => {
  const [, brand, order, life] = /^([a-z0-9-]{1,30})_([A-Za-z0-9-]+)_([1-9]\d*)$/.exec(name) ?? [];
  return brand && order && life ? { order: `${brand}#${order}`, life: Number(life) } : undefined;
};
