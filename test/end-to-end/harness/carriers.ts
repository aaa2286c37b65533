import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { type Answered, call } from './http.ts';

/** Where a sender's webhooks go, and what they are signed with. */
export interface Connection {
  readonly id: string;
  readonly address: string;
  readonly secret: string;
}

export interface Scan {
  readonly id: string;
  readonly status: string;
  readonly at: string;
  readonly reason?: string;
  readonly message?: string;
}

export interface Parcel {
  readonly carrier: string;
  readonly trackingNumber: string;
}

export interface Heard extends Parcel {
  readonly scans: readonly Scan[];
}

/** Sends scans in Doorstep's own format, signed by the standard's own library. */
export const sendScans = (connection: Connection, parcels: readonly Heard[]): Promise<Answered> => {
  const body = JSON.stringify({ type: 'parcel.scanned', data: { parcels } });
  const [id, now] = [`msg_${randomUUID()}`, new Date()];
  return call('POST', `/v1/webhooks/${connection.address}`, {
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(connection.secret).sign(id, now, body),
    },
  });
};

/** Sends a body as EasyPost documents it: HMAC over the raw bytes, the secret in form NFKD. */
export const sendAsEasyPost = (connection: Connection, body: string): Promise<Answered> => {
  const digest = createHmac('sha256', connection.secret.normalize('NFKD')).update(body).digest('hex');
  return call('POST', `/v1/webhooks/${connection.address}`, {
    body,
    headers: { 'x-hmac-signature': `hmac-sha256-hex=${digest}` },
  });
};
