import type { Access, Asking, HttpReply, Reply } from '../../../senders/asking.ts';
import type { Inquiry } from '../../../senders/inquiry.ts';
import { brokenBodies } from '../../carriers/deliveries.ts';
import { now } from '../kit.ts';
import { hostileTexts } from './hostile-texts.ts';
import type { Law } from './law.ts';
import type { Subject } from './subject.ts';
import { faultOf } from './well-formed.ts';

const API_KEY = 'zq-key-of-the-api-7f3';

const accessOf = ({ kit }: Subject): Access => ({ apiKey: API_KEY, settings: kit.settings ?? {}, now });

const askingOf = ({ kit }: Subject): Asking => {
  if (!kit.sender.asking) throw new Error('it cannot be asked');
  return kit.sender.asking;
};

const inquiriesWith = (text: string): readonly Inquiry[] => [
  { kind: 'parcel', carrier: 'ups', trackingNumber: text },
  { kind: 'parcel', carrier: text, trackingNumber: '1Z0000000000000001' },
  { kind: 'order', id: text, because: 'created' },
  { kind: 'order', id: '250', because: text },
  { kind: 'orders', since: '2026-11-20T10:00:00.000Z', page: text },
];

const plain: readonly Inquiry[] = [
  { kind: 'parcel', carrier: 'ups', trackingNumber: '1Z0000000000000001' },
  { kind: 'parcel', carrier: 'dhl', trackingNumber: '00340000000000000001' },
  { kind: 'order', id: '250', because: 'created' },
  { kind: 'orders', since: '2026-11-20T10:00:00.000Z' },
];

/** What is asked, as somebody would have it who wants the key to go elsewhere. Halves of letters never come so far: no reading holds any. */
const hostile = [
  ...hostileTexts.slice(0, 12).filter((text) => text.isWellFormed()),
  '../../../../admin',
  '//evil.example/',
  'https://evil.example/x',
  '@evil.example',
  '?a=b&c=d#e',
  '%2e%2e%2f',
  'a\r\nhost: evil.example',
];

const replies = (subject: Subject): readonly HttpReply[] => {
  const bodies = [...brokenBodies.map(([, body]) => body), ...subject.samples.map(({ body }) => Buffer.from(body))];
  const statuses = [200, 201, 204, 301, 304, 400, 401, 403, 404, 408, 418, 422, 429, 500, 503];
  const pauses = [undefined, '', '7', '-5', '1e99', 'soon', 'Sun, 22 Nov 2026 12:01:00 GMT', '99999999999'];
  return [
    ...bodies.map((body) => ({ status: 200, headers: {}, body })),
    ...statuses.map((status) => ({ status, headers: {}, body: Buffer.from('{}') })),
    ...pauses.map((pause) => ({ status: 429, headers: pause ? { 'retry-after': pause } : {}, body: Buffer.alloc(0) })),
  ];
};

const faultOfReply = (reply: Reply, subject: Subject): string | undefined => {
  if (reply.kind === 'read') return faultOf(reply.reading, subject.kit.sender);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(:[\w.*-]{1,200})?$/.test(reply.why)) return `its code is ${reply.why}`;
  if (reply.kind === 'refused') return undefined;
  const { afterSeconds } = reply;
  return Number.isInteger(afterSeconds) && afterSeconds >= 1 && afterSeconds <= 86_400 ? undefined : 'its pause';
};

const kindsOf = (subject: Subject, status: number): readonly string[] => {
  const { ask, readReply } = askingOf(subject);
  const access = accessOf(subject);
  return plain
    .filter((inquiry) => ask(inquiry, access))
    .map((inquiry) => readReply({ status, headers: {}, body: Buffer.from('{}') }, { inquiry, access }).kind);
};

const canBeAsked = ({ kit }: Subject): boolean => kit.sender.asking !== undefined;

/** Whoever is asked gets the key, and nobody else does; whatever it answers can be borne. */
export const askingLaws: readonly Law[] = [
  {
    says: 'asks something, with the key in a header alone',
    of: canBeAsked,
    check: (subject) => {
      const { ask, perSecond } = askingOf(subject);
      expect(perSecond).toBeGreaterThan(0);
      const questions = plain.flatMap((inquiry) => ask(inquiry, accessOf(subject)) ?? []);
      expect(questions.length).toBeGreaterThan(0);
      for (const { url, body = '', headers } of questions) {
        expect(`${url} ${body}`).not.toContain(API_KEY);
        expect(new URL(url).protocol).toBe('https:');
        for (const [name, text] of Object.entries(headers)) expect(() => new Headers([[name, text]])).not.toThrow();
      }
    },
  },
  {
    says: 'asks the same host, whatever it is asked for',
    of: canBeAsked,
    check: (subject) => {
      const { ask } = askingOf(subject);
      const access = accessOf(subject);
      const hosts = new Set(
        plain.flatMap((inquiry) => ask(inquiry, access) ?? []).map(({ url }) => new URL(url).origin),
      );
      for (const inquiry of hostile.flatMap(inquiriesWith)) {
        const question = ask(inquiry, access);
        if (!question) continue;
        expect(hosts).toContain(new URL(question.url).origin);
        expect(question.url).not.toContain(API_KEY);
        for (const text of Object.values(question.headers)) expect(text).not.toMatch(/[\r\n]/);
      }
    },
  },
  {
    says: 'bears any answer',
    of: canBeAsked,
    check: (subject) => {
      const { readReply } = askingOf(subject);
      const access = accessOf(subject);
      for (const inquiry of plain)
        for (const reply of replies(subject)) {
          const about = `${reply.status} ${Buffer.from(reply.body).toString().slice(0, 60)}`;
          expect([about, faultOfReply(readReply(reply, { inquiry, access }), subject)]).toEqual([about, undefined]);
        }
    },
  },
  {
    says: 'asks again where that can help, and only there',
    of: canBeAsked,
    check: (subject) => {
      for (const status of [429, 500, 502, 503]) expect(kindsOf(subject, status)).not.toContain('refused');
      for (const status of [400, 401, 403]) expect(kindsOf(subject, status)).not.toContain('later');
      for (const status of [400, 401, 403, 429, 500]) expect(kindsOf(subject, status)).not.toContain('read');
    },
  },
];
