import { timingSafeEqual } from 'node:crypto';

/** Whether two texts are equal, taking the same time wherever they differ. Their lengths are no secret. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
