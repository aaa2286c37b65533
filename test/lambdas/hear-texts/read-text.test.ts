import fc from 'fast-check';
import { readText } from '../../../lambdas/hear-texts/read-text.ts';
import { LONGEST_REPLY } from '../../../lambdas/stories/inert-words.ts';

/** As AWS documents it. */
const documented = {
  originationNumber: '+14255550182',
  destinationNumber: '+12125550101',
  messageKeyword: 'JOIN',
  messageBody: 'EXAMPLE',
  inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
  previousPublishedMessageId: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const published = (message: unknown, Timestamp = '2026-03-02T10:00:00.123Z') => ({
  Type: 'Notification',
  MessageId: 'm',
  TopicArn: 'arn:aws:sns:eu-central-1:111122223333:t',
  Message: typeof message === 'string' ? message : JSON.stringify(message),
  Timestamp,
});

test('a text is read as AWS documents it', () => {
  expect(readText(published(documented))).toEqual({
    kind: 'text',
    id: documented.inboundMessageId,
    from: '+14255550182',
    words: 'EXAMPLE',
    at: '2026-03-02T10:00:00.123Z',
  });
});

test('a text from an SNS that tells no time is read without one', () => {
  expect(readText({ Message: JSON.stringify(documented) })).not.toHaveProperty('at');
  expect(readText(published(documented, 'noon'))).not.toHaveProperty('at');
});

test('words keep their lines, steer no screen and have an end', () => {
  const words = (messageBody: string) => {
    const heard = readText(published({ ...documented, messageBody }));
    return heard.kind === 'text' ? heard.words : heard.kind;
  };
  expect(words('Ring twice,\r\nplease.  \n\n\n\nAda')).toBe('Ring twice,\nplease.\n\nAda');
  expect(words('a\u202Eb\u0007c\u001B[2J\u200Bd')).toBe('abc[2Jd');
  expect(words('x'.repeat(9000))).toHaveLength(LONGEST_REPLY);
  expect(words(' \u200B\n')).toBe('empty');
});

test.each([
  ['nothing', undefined],
  ['no envelope of SNS', documented],
  ['plain words', published('Amazon SNS greets you')],
  ['no number', published({ ...documented, originationNumber: 'DOORSTEP' })],
  ['no id', published({ ...documented, inboundMessageId: '' })],
  ['no words', published({ ...documented, messageBody: undefined })],
  ['an event of a text that was sent', published({ eventType: 'TEXT_DELIVERED' })],
])('%s cannot be read', (_, body) => {
  expect(readText(body)).toEqual({ kind: 'unreadable' });
});

test('whatever comes, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), fc.jsonValue(), (body, message) => {
      expect(readText(body).kind).toMatch(/^(text|empty|unreadable)$/);
      expect(readText(published(message)).kind).toMatch(/^(text|empty|unreadable)$/);
    }),
  );
});
