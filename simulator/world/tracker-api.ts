import { instantOf } from '../../domain/time.ts';
import type { Web } from '../../lambdas/adapters/web.ts';
import type { HttpReply } from '../../senders/asking.ts';
import type { Agenda } from '../aws/agenda.ts';
import type { Calls } from '../aws/calls.ts';
import type { Happening, Script } from '../script.ts';
import { trackerOf } from './letters.ts';
import type { Said } from './snapshot.ts';

interface Api {
  readonly agenda: Agenda;
  readonly calls: Calls;
  readonly scripts: readonly Script[];
  /** What it answers is news like any webhook's. */
  readonly overheard: (said: Said) => void;
}

/** To the tracker an answer is not a delivery: whether it was heard is nobody's promise to it. */
const ANSWERED = 204;

/** EasyPost's API, as far as it is asked: it knows what the scripts say that it knows. */
export const trackerApi = ({ agenda, calls, scripts, overheard }: Api): Web => {
  const answer = async (url: string): Promise<HttpReply> => {
    const number = new URL(url).searchParams.get('tracking_code');
    const at = instantOf(agenda.now());
    const trackers = scripts.flatMap((script) =>
      (script.trackerKnows ?? []).flatMap(({ scans: all, ...parcel }) => {
        const scans = all.filter((scan) => scan.at <= at);
        if (parcel.trackingNumber !== number || scans.length === 0) return [];
        const happening: Happening = { at, kind: 'webhook', voice: 'tracker', parcels: [{ ...parcel, scans }] };
        overheard({ at, script, happening, status: ANSWERED });
        return [trackerOf({ ...parcel, scans })];
      }),
    );
    return reply(200, { trackers });
  };
  return ({ url }) =>
    calls.make<HttpReply>(
      { kind: 'ask', action: 'easypost.trackers' },
      {
        does: () => answer(url),
        hears: (fault) => (fault === 'throttled' ? reply(429, {}) : new Error('no-answer')),
      },
    );
};

const reply = (status: number, content: unknown): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(content)),
});
