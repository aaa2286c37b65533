import { epochOf, type Instant } from '../../domain/time.ts';

/** Between a last look at an order and its message there may lie as long as a function runs. */
export const BLIND_SECONDS = 120;
export const isLongBefore = (a: Instant, b: Instant): boolean => epochOf(a) + BLIND_SECONDS * 1000 < epochOf(b);
