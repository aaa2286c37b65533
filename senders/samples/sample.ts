import type { Settings } from '../delivery.ts';
import type { Reading } from '../reading.ts';
import type { Sender } from '../sender.ts';

/** A body as its sender would send it, and what that sender reads it with. */
export interface Sample {
  readonly sender: Pick<Sender, 'read'>;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly settings?: Settings;
}

export const readSample = ({ sender, body, headers = {}, settings = {} }: Sample, now: number): Reading =>
  sender.read({ body: Buffer.from(body), headers, method: 'POST', path: '/v1/webhooks/sample' }, { settings, now });
