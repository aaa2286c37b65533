import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { requestOf } from '../../../lambdas/runtime/http.ts';
import type { Delivery, Proof } from '../../../senders/delivery.ts';
import type { Trust } from '../../../senders/sender.ts';
import { deliveryOf, now, type SenderKit } from '../kit.ts';
import type { Law } from './law.ts';
import { type Sample, type Subject, trustOf } from './subject.ts';

const isSigned = ({ kit }: Subject): boolean => kit.secrets.length > 0 || kit.keySet !== undefined;
const hasSecrets = ({ kit }: Subject): boolean => kit.secrets.length > 0;
const coversBody = ({ kit }: Subject): boolean => kit.covers === 'body' || kit.covers === 'body-and-time';
const coversTime = ({ kit }: Subject): boolean => kit.covers === 'time' || kit.covers === 'body-and-time';

/** The call that is forged: the shortest sample, so that each of its bytes can be. */
const genuine = ({ kit, samples }: Subject): Delivery => {
  const [shortest] = samples.toSorted((a, b) => a.body.length - b.body.length);
  return deliveryOf(kit, shortest?.body ?? kit.others[0]?.body ?? '{}', { headers: shortest?.headers ?? {} });
};

const expectRefused = (trust: Trust): void =>
  expect(trust).toEqual({ trusted: false, why: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/) });

const expectTrusted = (trust: Trust): void => expect(trust).toMatchObject({ trusted: true });

const signedHeaders = ({ kit, samples }: Subject): readonly string[] => {
  const { sign = kit.sender.sign, settings = {}, secrets } = kit;
  const made = sign?.(Buffer.from(samples[0]?.body ?? '{}'), { secret: secrets[0] ?? '', settings, now }) ?? {};
  return Object.keys(made).filter((name) => name !== 'content-type' && !kit.unsigned?.includes(name));
};

const withHeader = (delivery: Delivery, name: string, text: string): Delivery => ({
  ...delivery,
  headers: { ...delivery.headers, [name]: text },
});

const withoutHeaders = (delivery: Delivery, names: readonly string[]): Delivery => ({
  ...delivery,
  headers: Object.fromEntries(Object.entries(delivery.headers).filter(([name]) => !names.includes(name))),
});

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Another character in each place, and never the same letter in the other case. It changes the highest of the six bits of a base64 digit. */
const altered = (text: string): readonly string[] =>
  [...text].map((letter, place) => {
    const digit = alphabet.indexOf(letter);
    return `${text.slice(0, place)}${digit < 0 ? 'A' : alphabet[(digit + 32) % 64]}${text.slice(place + 1)}`;
  });

/** About so many of them, the first and the last among them. */
const spread = <T>(all: readonly T[], about: number): readonly T[] => {
  const step = Math.max(1, Math.floor(all.length / about));
  return all.filter((_, index) => index % step === 0 || index === all.length - 1);
};

const withBody = (delivery: Delivery, body: Uint8Array): Delivery => ({ ...delivery, body });

const hostileHeaders = [
  '',
  ' ',
  ',',
  '=',
  'null',
  '{}',
  '[object Object]',
  '__proto__',
  'ü€😀',
  '\u0000',
  '\ud800',
  'v1,',
  'v1,=',
  't=,v1=',
  'Bearer ',
  'Basic Og==',
  'a.b.c',
  'eyJhbGciOiJub25lIn0.e30.',
  '-1',
  '1e999',
  '9'.repeat(400),
  'A'.repeat(20_000),
  '%'.repeat(5000),
  `${'a='.repeat(5000)}!`,
];

/** The same call as API Gateway hands it over. */
const handedOver = (
  { body, headers, method, path, query }: Delivery,
  { isBase64Encoded, name }: { readonly isBase64Encoded: boolean; readonly name: (name: string) => string },
): Delivery => {
  const event = {
    requestContext: { http: { method } },
    rawPath: path,
    headers: Object.fromEntries(Object.entries(headers).map(([key, text]) => [name(key), text])),
    queryStringParameters: query,
    body: Buffer.from(body).toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
  return requestOf(event as unknown as APIGatewayProxyEventV2);
};

const mixed = (name: string): string => name.replace(/\w+/g, (part) => part[0]!.toUpperCase() + part.slice(1));

const expectSame = (subject: Subject, { body, headers }: Sample, delivery: Delivery): void => {
  expectTrusted(trustOf(subject, delivery));
  const circumstances = { settings: subject.kit.settings ?? {}, now };
  const direct = subject.kit.sender.read(deliveryOf(subject.kit, body, { headers }), circumstances);
  expect(subject.kit.sender.read(delivery, circumstances)).toEqual(direct);
};

const secretsOf = ({ kit: { secrets } }: Subject): readonly [string, string] => [secrets[0]!, secrets[1]!];

const signedBy = ({ kit }: Subject, secret: string): Delivery => deliveryOf(kit, '{}', { secret });

const notSigned = (trust: Trust, { sender }: SenderKit): void => {
  if (trust.trusted) expect({ ...trust, secret: sender.secret }).toMatchObject({ how: 'by-address' });
  if (sender.secret === 'required') expectRefused(trust);
};

/** Nobody is believed without proof, and no proof serves for anything else. */
export const trustLaws: readonly Law[] = [
  {
    says: 'trusts each sample as its provider sends it',
    check: (subject) => {
      for (const { body, headers } of subject.samples)
        expectTrusted(trustOf(subject, deliveryOf(subject.kit, body, { headers })));
    },
  },
  {
    says: 'says that it trusts by the address alone where nothing is signed',
    of: (subject) => !isSigned(subject),
    check: (subject) => expect(trustOf(subject, genuine(subject))).toEqual({ trusted: true, how: 'by-address' }),
  },
  {
    says: 'refuses a body of which one byte is another',
    of: coversBody,
    check: (subject) => {
      const sent = genuine(subject);
      for (const place of spread([...sent.body.keys()], 300)) {
        const body = Buffer.from(sent.body);
        body[place]! ^= 1;
        expectRefused(trustOf(subject, withBody(sent, body)));
      }
    },
  },
  {
    says: 'refuses a body that was cut short or made longer',
    of: coversBody,
    check: (subject) => {
      const sent = genuine(subject);
      const { length } = sent.body;
      for (const end of [0, 1, length >> 1, length - 1])
        expectRefused(trustOf(subject, withBody(sent, sent.body.subarray(0, end))));
      for (const more of [' ', '\n', '{}', '\u0000'])
        expectRefused(trustOf(subject, withBody(sent, Buffer.concat([sent.body, Buffer.from(more)]))));
    },
  },
  {
    says: 'refuses a signed header of which one character is another',
    of: isSigned,
    check: (subject) => {
      const sent = genuine(subject);
      for (const name of signedHeaders(subject))
        for (const text of spread(altered(sent.headers[name]!), 100))
          expectRefused(trustOf(subject, withHeader(sent, name, text)));
    },
  },
  {
    says: 'refuses what is not signed, or lacks one of the signed headers',
    of: isSigned,
    check: (subject) => {
      const sent = genuine(subject);
      const names = signedHeaders(subject);
      if (names.length > 0) expectRefused(trustOf(subject, withoutHeaders(sent, names)));
      for (const name of names) {
        expectRefused(trustOf(subject, withoutHeaders(sent, [name])));
        expectRefused(trustOf(subject, withHeader(sent, name, '')));
      }
      if (subject.kit.signBody) expectRefused(trustOf(subject, withBody(sent, Buffer.from(subject.samples[0]!.body))));
    },
  },
  {
    says: 'refuses what was signed a day ago or is signed for tomorrow, and bears clocks that differ by a minute',
    of: coversTime,
    check: (subject) => {
      const day = 24 * 60 * 60_000;
      const signedAt = (at: number) => trustOf(subject, deliveryOf(subject.kit, subject.samples[0]!.body, { at }));
      for (const apart of [day, 30 * day]) {
        expectRefused(signedAt(now - apart));
        expectRefused(signedAt(now + apart));
      }
      for (const apart of [0, 60_000]) {
        expectTrusted(signedAt(now - apart));
        expectTrusted(signedAt(now + apart));
      }
    },
  },
  {
    says: "refuses another connection's secret",
    of: hasSecrets,
    check: (subject) => {
      const [own, other] = secretsOf(subject);
      expectRefused(trustOf(subject, signedBy(subject, other), { secrets: [own] }));
      expectRefused(trustOf(subject, signedBy(subject, own), { secrets: [other] }));
      expectRefused(trustOf(subject, signedBy(subject, other), { secrets: [own, own] }));
    },
  },
  {
    says: 'trusts the old and the new secret while they are exchanged',
    of: hasSecrets,
    check: (subject) => {
      const [old, next] = secretsOf(subject);
      for (const secret of [old, next])
        for (const secrets of [
          [old, next],
          [next, old],
          ['', secret],
        ])
          expectTrusted(trustOf(subject, signedBy(subject, secret), { secrets }));
    },
  },
  {
    says: 'counts a blank secret as none',
    of: hasSecrets,
    check: (subject) => {
      const [own] = secretsOf(subject);
      notSigned(trustOf(subject, signedBy(subject, ''), { secrets: [''] }), subject.kit);
      expectRefused(trustOf(subject, signedBy(subject, ''), { secrets: ['', own] }));
    },
  },
  {
    says: 'fails closed without a secret or a published key',
    of: isSigned,
    check: (subject) => {
      const sent = genuine(subject);
      if (hasSecrets(subject)) notSigned(trustOf(subject, sent, { secrets: [] }), subject.kit);
      if (subject.kit.keySet !== undefined)
        for (const keySet of [
          undefined,
          '',
          '{}',
          '{"keys":[]}',
          '{"keys":[{}]}',
          '{"keys":[{"kty":"RSA"}]}',
          'no JSON',
        ])
          expectRefused(trustOf(subject, sent, { keySet }));
    },
  },
  {
    says: 'bears header names in any case, and bodies that come as base64',
    check: (subject) => {
      for (const sample of subject.samples) {
        const sent = deliveryOf(subject.kit, sample.body, { headers: sample.headers });
        for (const name of [mixed, (each: string) => each.toUpperCase()])
          for (const isBase64Encoded of [false, true])
            expectSame(subject, sample, handedOver(sent, { isBase64Encoded, name }));
      }
    },
  },
  {
    says: 'never throws over what stands in headers, query, settings or secrets, and trusts none of it',
    check: (subject) => {
      const sent = genuine(subject);
      const signed = signedHeaders(subject);
      const began = performance.now();
      for (const text of hostileHeaders) {
        for (const name of Object.keys(sent.headers)) {
          const trust = trustOf(subject, withHeader(sent, name, text));
          if (isSigned(subject) && signed.includes(name)) expectRefused(trust);
        }
        const everywhere = Object.fromEntries(Object.keys(sent.headers).map((name) => [name, text]));
        trustOf(subject, { ...sent, headers: everywhere, method: text, path: text, query: { [text]: text } });
        tryProof(subject, sent, {
          secrets: [text],
          settings: Object.fromEntries(subject.kit.sender.settings.map(({ name }) => [name, text])),
          keySet: text,
        });
      }
      expect(performance.now() - began).toBeLessThan(5000);
    },
  },
  {
    says: 'greets nobody who brings news',
    of: ({ kit }) => kit.sender.greet !== undefined,
    check: ({ kit, samples }) => {
      const proof: Proof = { secrets: [...kit.secrets], settings: kit.settings ?? {}, keySet: kit.keySet, now };
      for (const { body, headers, expected } of samples)
        if (!expected?.nothing) expect(kit.sender.greet?.(deliveryOf(kit, body, { headers }), proof)).toBeUndefined();
      for (const body of ['', '{', 'null', '[]', '{"__proto__":{}}', '['.repeat(100_000), '\u0000', 'a=b&a=%'])
        kit.sender.greet?.({ ...genuine({ kit, samples, structured: [], codes: '' }), body: Buffer.from(body) }, proof);
    },
  },
];

/** Whatever it is trusted with, it answers. */
const tryProof = (subject: Subject, sent: Delivery, proof: Partial<Proof>): void =>
  expect(trustOf(subject, sent, proof)).toEqual(expect.objectContaining({ trusted: expect.any(Boolean) }));
