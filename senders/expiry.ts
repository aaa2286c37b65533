import type { OverallWord } from './overall-word.ts';
import type { ReadScan } from './scan-list.ts';

/** That a sender has stopped looking often stands only in its overall word, which has no time: then it is a scan behind all others. */
export const withExpiry = (scans: readonly ReadScan[], overall: OverallWord): readonly ReadScan[] =>
  overall.status !== 'expired' || scans.some(({ status }) => status === 'expired')
    ? scans
    : [...scans, { ...overall, time: { text: '' } }];
