import fc from 'fast-check';
import { readEvent } from '../../../lambdas/hear-fates/read-event.ts';
import { mailReport, textReport } from '../../../simulator/world/reports.ts';

const of = { order: 'acme_o1', notice: 'a'.repeat(32), to: 'ada@buyer.example', at: '2026-03-02T10:00:00.000Z' };
const published = (event: unknown) => ({ Type: 'Notification', Message: JSON.stringify(event) });
const read = (event: unknown) => readEvent({ opens: true })(published(event));
const mailed = mailReport('delivered', of).mail;
const mail = { kind: 'report', order: of.order, notice: of.notice, channel: 'email' };
const text = { ...mail, channel: 'sms' };
const ada = { addresses: ['ada@buyer.example'] };
const bounce = (bounceType: string, more = {}) => ({
  eventType: 'Bounce',
  mail: mailed,
  bounce: { bounceType, ...more },
});
const complaint = (more = {}) => ({ eventType: 'Complaint', mail: mailed, complaint: more });

describe('an e-mail', () => {
  test.each([
    ['arrived', mailReport('delivered', of), { fate: 'delivered' }],
    ['is late', mailReport('delayed', of), { fate: 'delayed' }],
    ['came back for good', mailReport('bounced', of), { fate: 'bounced', suppressed: { why: 'bounced', ...ada } }],
    ['came back this once', mailReport('soft', of), { fate: 'bounced' }],
    ['came back, nobody knows why', bounce('Undetermined', { bounceSubType: 'Undetermined' }), { fate: 'bounced' }],
    [
      'was not even tried, because the account knows the address',
      bounce('Permanent', { bounceSubType: 'OnAccountSuppressionList' }),
      { fate: 'bounced', suppressed: { why: 'bounced', ...ada } },
    ],
    ['is unwanted', mailReport('complained', of), { fate: 'complained', suppressed: { why: 'complained', ...ada } }],
    [
      'was kept from somebody who complained before',
      complaint({ complaintSubType: 'OnAccountSuppressionList' }),
      { fate: 'bounced', suppressed: { why: 'complained', ...ada } },
    ],
    ['was rejected', { eventType: 'Reject', mail: mailed, reject: { reason: 'Bad content' } }, { fate: 'bounced' }],
    ['could not be written', { eventType: 'Rendering Failure', mail: mailed, failure: {} }, { fate: 'bounced' }],
    [
      'arrived, in the words of an identity’s own notifications',
      { ...mailReport('delivered', of), eventType: undefined, notificationType: 'Delivery' },
      { fate: 'delivered' },
    ],
  ])('%s', (_, event, told) => {
    expect(read(event)).toEqual({ ...mail, ...told });
  });

  describe('that was forwarded', () => {
    const bouncedRecipients = [
      { emailAddress: 'Ada <ada@other.example>', status: '5.1.1' },
      { emailAddress: 'nobody' },
    ];
    const came = bounce('Permanent', { bouncedRecipients });

    test('holds what came of it against the address that it was sent to', () => {
      expect(read(came)).toMatchObject({ suppressed: { why: 'bounced', ...ada } });
      const complainedRecipients = [{ emailAddress: 'ada@other.example' }];
      expect(read(complaint({ complainedRecipients }))).toMatchObject({ suppressed: { why: 'complained', ...ada } });
    });

    test('holds it against the one that is named where none else is known, however it is written', () => {
      expect(read({ ...came, mail: { ...mailed, destination: [] } })).toMatchObject({
        suppressed: { why: 'bounced', addresses: ['ada@other.example'] },
      });
    });
  });
});

describe('an e-mail that was opened', () => {
  // As SES writes it; the tags are ours.
  const opened = {
    eventType: 'Open',
    mail: {
      commonHeaders: {
        from: ['orders@shop.example'],
        messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
        subject: 'Your order is on its way',
        to: ['ada@buyer.example'],
      },
      destination: ['ada@buyer.example'],
      headers: [{ name: 'X-SES-CONFIGURATION-SET', value: 'ConfigSet' }],
      headersTruncated: false,
      messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
      sendingAccountId: '123456789012',
      source: 'orders@shop.example',
      tags: { 'ses:source-ip': ['192.0.2.0'], order: [of.order], notice: [of.notice] },
      timestamp: '2017-08-09T21:59:49.927Z',
    },
    open: {
      ipAddress: '192.0.2.1',
      timestamp: '2017-08-09T22:00:19.652Z',
      userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 10_3_3 like Mac OS X) AppleWebKit/603.3.8 (KHTML, like Gecko)',
    },
  };

  test('is that, and nothing of who opened it, where and with what', () => {
    expect(read(opened)).toEqual({ ...mail, fate: 'opened' });
  });

  test('says the same as the simulator’s', () => {
    expect(read(mailReport('opened', of))).toEqual(read(opened));
  });

  test('is nothing where the stage does not ask for it, whoever tells it', () => {
    const ignored = { kind: 'nothing', event: 'Open' };
    expect(readEvent({ opens: false })(published(opened))).toEqual(ignored);
    const hostile = { ...opened, bounce: { bounceType: 'Permanent', bouncedRecipients: [] } };
    expect(readEvent({ opens: false })(published(hostile))).toEqual(ignored);
    expect(read(hostile)).toEqual({ ...mail, fate: 'opened' });
  });
});

test.each([
  ['TEXT_DELIVERED', 'delivered', undefined],
  ['TEXT_CARRIER_UNREACHABLE', 'bounced', undefined],
  ['TEXT_BLOCKED', 'bounced', undefined],
  ['TEXT_SPAM', 'bounced', undefined],
  ['TEXT_UNREACHABLE', 'bounced', undefined],
  ['TEXT_INVALID', 'bounced', { why: 'bounced', addresses: ['+491700000000'] }],
])('a text message: %s', (type, fate, suppressed) => {
  const event = textReport(type, { ...of, to: '+491700000000' });
  expect(read(event)).toEqual({ ...text, fate, ...(suppressed ? { suppressed } : {}) });
});

test('a text message that is still tried is late', () => {
  expect(read({ ...textReport('TEXT_UNREACHABLE', of), isFinal: false })).toMatchObject({ fate: 'delayed' });
});

describe('nothing is told', () => {
  test.each([
    ['Send', { eventType: 'Send', mail: mailed, send: {} }],
    ['Click', { eventType: 'Click', mail: mailed, click: { ipAddress: '192.0.2.1', link: 'https://shop.example' } }],
    ['Tomorrow', { eventType: 'Tomorrow', mail: mailed }],
    ['constructor', { eventType: 'constructor', mail: mailed }],
    ['unknown', { eventType: 'Ada <ada@buyer.example>', mail: mailed }],
    ['unknown', { mail: mailed }],
    ['Complaint', complaint({ complaintFeedbackType: 'not-spam' })],
    ['Delivery', { ...mailReport('delivered', of), mail: { ...mailed, tags: { test: ['shipped'] } } }],
    ['Delivery', { ...mailReport('delivered', of), mail: { destination: ['a@b.example'] } }],
    ['TEXT_SUCCESSFUL', textReport('TEXT_SUCCESSFUL', of)],
    ['TEXT_DELIVERED', { ...textReport('TEXT_DELIVERED', of), context: undefined }],
  ])('by %s', (event, said) => {
    expect(read(said)).toEqual({ kind: 'nothing', event });
  });

  test('by what cannot be read, such as the greeting of a new topic', () => {
    const unreadable = { kind: 'unreadable', event: 'unknown' };
    const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect(readEvent({ opens: true })({ Type: 'Notification', Message: greeting })).toEqual(unreadable);
    expect(readEvent({ opens: true })(mailReport('bounced', of))).toEqual(unreadable);
    expect(read(null)).toEqual(unreadable);
  });
});

test('whatever is said, it is read without an error, and nothing but addresses comes of it', () => {
  const anything = fc.record(
    {
      eventType: fc.oneof(fc.constantFrom('Bounce', 'Complaint', 'TEXT_INVALID', 'Delivery', 'Open'), fc.string()),
      mail: fc.oneof(fc.constant(mailed), fc.anything()),
      bounce: fc.oneof(
        fc.record({ bounceType: fc.constant('Permanent'), bouncedRecipients: fc.anything() }),
        fc.anything(),
      ),
      complaint: fc.anything(),
      context: fc.oneof(fc.constant({ order: 'acme_o1', notice: 'n' }), fc.anything()),
      destinationPhoneNumber: fc.oneof(fc.string(), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anything, (event) => {
      const heard = read(event);
      if (heard.kind !== 'report') expect(heard.event).toMatch(/^[A-Za-z_ ]{1,40}$/);
      else for (const address of heard.suppressed?.addresses ?? []) expect(address).toMatch(/^(\+\d+|\S+@\S+)$/);
    }),
  );
});
