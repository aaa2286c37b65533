import type { ServerResponse } from 'node:http';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SNSClient } from '@aws-sdk/client-sns';
import { teamAt, texterBy } from '../../../lambdas/adapters/on-demand.ts';
import { once } from '../../../lambdas/adapters/once.ts';
import { smsVoiceTexter } from '../../../lambdas/adapters/sms-voice-texter.ts';
import { snsTexter } from '../../../lambdas/adapters/sns-texter.ts';
import type { Text, Texter, TextSettings } from '../../../lambdas/adapters/texter.ts';
import { type Answering, answering, jsonError } from '../../support/answering.ts';

let provider: Answering;
beforeEach(async () => {
  provider = await answering();
});
afterEach(() => provider.end());

const pool = 'arn:aws:sms-voice:us-east-1:000000000000:pool/pool-1';
const settings: TextSettings = {
  by: '',
  from: '',
  configurationSet: '',
  protection: '',
  mostDollars: '0.30000',
};
const message: Text = {
  to: '+491700000000',
  text: 'Acme: heute – 10 €',
  tags: { order: 'acme_o1', notice: 'abc' },
  worthSeconds: 900.2,
};

type How = (response: ServerResponse) => void;
const xmlError =
  (status: number, code: string): How =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
    );
  };
/** As AWS's JSON services word an error that has a reason. */
const reasoned =
  (type: string, Reason: string): How =>
  (response) => {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type });
    response.end(JSON.stringify({ __type: `com.amazonaws.pinpointsmsvoicev2#${type}`, Message: 'no', Reason }));
  };

const silent: How = () => {};
const broken: How = (response) => {
  response.socket?.destroy();
};
const cutOff: How = (response) => {
  response.writeHead(200, { 'content-length': '500' });
  response.write('{"Mess', () => broken(response));
};
const unreadable: How = (response) => {
  response.end('{"Mess');
};

interface Service {
  readonly name: string;
  readonly texter: (more?: Partial<TextSettings>) => Texter;
  /** What the server was asked, as the protocol's own reader takes it. */
  readonly asked: () => { readonly action: string; readonly to: string; readonly text: string; readonly most: string };
  readonly accepted: How;
  readonly error: (status: number, code: string) => How;
  readonly throttled: How;
}

const attributeOf = (asked: URLSearchParams, name: string): string => {
  const [at] = [...asked].find(([, value]) => value === name) ?? [];
  return asked.get(at?.replace('.Name', '.Value.StringValue') ?? '') ?? '';
};

let target = '';
const services: readonly Service[] = [
  {
    name: 'SNS, which speaks the query protocol',
    texter: (more) => snsTexter(new SNSClient({ ...once(2000), ...provider.client }), { ...settings, ...more }),
    asked: () => {
      const asked = new URLSearchParams(provider.asked[0]);
      const said = (name: string) => asked.get(name) ?? '';
      return {
        action: said('Action'),
        to: said('PhoneNumber'),
        text: said('Message'),
        most: attributeOf(asked, 'AWS.SNS.SMS.MaxPrice'),
      };
    },
    accepted: (response) =>
      response.end('<PublishResponse><PublishResult><MessageId>s-1</MessageId></PublishResult></PublishResponse>'),
    error: xmlError,
    throttled: xmlError(429, 'Throttled'),
  },
  {
    name: 'End User Messaging, which speaks JSON',
    texter: (more) =>
      smsVoiceTexter(new PinpointSMSVoiceV2Client({ ...once(2000), ...provider.client }), {
        ...settings,
        from: pool,
        ...more,
      }),
    asked: () => {
      const asked = JSON.parse(provider.asked[0]!);
      const [, action = ''] = target.split('.');
      return { action, to: asked.DestinationPhoneNumber, text: asked.MessageBody, most: asked.MaxPrice };
    },
    accepted: (response) => {
      target = String(response.req.headers['x-amz-target']);
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end('{"MessageId":"s-1"}');
    },
    error: jsonError,
    throttled: jsonError(400, 'ThrottlingException'),
  },
];

describe.each(services)('by $name,', ({ texter, asked, accepted, error, throttled }) => {
  test('a text goes to one phone, with the price that it may have', async () => {
    provider.answer(accepted);
    expect(await texter().send(message)).toEqual({ kind: 'accepted', providerId: 's-1' });
    expect(asked()).toEqual({
      action: expect.stringMatching(/^(Publish|SendTextMessage)$/),
      to: message.to,
      text: message.text,
      most: '0.30000',
    });
    expect(provider.asked[0]).toMatch(/Transactional/i);
  });

  test.each([
    ['it is throttled', throttled, 'busy'],
    ['it may not', error(403, 'AuthorizationErrorException'), 'misconfigured'],
    ['what it names is not there', error(404, 'NotFoundException'), 'misconfigured'],
    ['AWS fails', error(500, 'InternalErrorException'), 'unknown'],
    ['AWS is down', error(503, 'ServiceUnavailable'), 'unknown'],
    ['no answer comes in time', silent, 'unknown'],
    ['the connection breaks', broken, 'unknown'],
    ['the answer is cut off', cutOff, 'unknown'],
    ['the answer cannot be read', unreadable, 'unknown'],
  ] as const)('where %s, that much is known, and nobody asks twice', async (_, how, kind) => {
    provider.answer(how);
    expect(await texter().send(message)).toEqual({ kind });
    expect(provider.asked).toHaveLength(1);
  });
});

describe('SNS', () => {
  const [sns] = services as [Service];

  test('is told the sender id, where the stage has one', async () => {
    for (const from of ['', 'ACME']) {
      provider.answer(sns.accepted);
      await sns.texter({ from }).send(message);
    }
    const ids = provider.asked.map((body) => attributeOf(new URLSearchParams(body), 'AWS.SNS.SMS.SenderID'));
    expect(ids).toEqual(['', 'ACME']);
  });

  test.each([
    ['InvalidParameter', 400, 'refused'],
    ['ParameterValueInvalid', 400, 'refused'],
    ['OptedOut', 400, 'opted-out'],
    ['AuthorizationError', 403, 'misconfigured'],
    ['KMSThrottling', 400, 'busy'],
  ] as const)('says %s', async (code, status, kind) => {
    provider.answer(xmlError(status, code));
    expect(await sns.texter().send(message)).toEqual({ kind });
  });
});

describe('End User Messaging', () => {
  const [, voice] = services as [Service, Service];

  test('is told from whom, where to report, for whom, and how long it is worth it', async () => {
    provider.answer(voice.accepted);
    await voice.texter({ configurationSet: 'texts', protection: 'protect-1' }).send(message);
    expect(JSON.parse(provider.asked[0]!)).toEqual({
      DestinationPhoneNumber: message.to,
      MessageBody: message.text,
      MessageType: 'TRANSACTIONAL',
      OriginationIdentity: pool,
      ConfigurationSetName: 'texts',
      ProtectConfigurationId: 'protect-1',
      MaxPrice: '0.30000',
      TimeToLive: 901,
      Context: { order: 'acme_o1', notice: 'abc' },
    });
  });

  test.each([
    [-5, 5],
    [0.2, 5],
    [1e9, 259_200],
    [undefined, 259_200],
  ])('takes only so short and so long a time: %j', async (worthSeconds, seconds) => {
    provider.answer(voice.accepted);
    const { worthSeconds: _, ...text } = message;
    await voice.texter().send({ ...text, ...(worthSeconds === undefined ? {} : { worthSeconds }) });
    expect(JSON.parse(provider.asked[0]!).TimeToLive).toBe(seconds);
  });

  test.each([
    ['ValidationException', 'PRICE_OVER_THRESHOLD', 'too-dear'],
    ['ValidationException', 'DESTINATION_COUNTRY_BLOCKED', 'country-closed'],
    ['ValidationException', 'FIELD_VALIDATION_FAILED', 'refused'],
    ['ValidationException', 'INVALID_PARAMETER', 'refused'],
    ['ValidationException', 'OTHER', 'refused'],
    ['ValidationException', 'INVALID_IDENTITY_FOR_DESTINATION_COUNTRY', 'misconfigured'],
    ['ValidationException', 'SENDER_ID_REQUIRES_REGISTRATION', 'misconfigured'],
    ['ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT', 'opted-out'],
    ['ConflictException', 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED', 'misconfigured'],
    ['ConflictException', 'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION', 'country-closed'],
    ['ConflictException', 'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE', 'refused'],
    ['ConflictException', 'NO_ORIGINATION_IDENTITIES_FOUND', 'misconfigured'],
    ['ConflictException', 'RESOURCE_NOT_ACTIVE', 'misconfigured'],
    ['ServiceQuotaExceededException', 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT', 'misconfigured'],
    ['AccessDeniedException', 'ACCOUNT_DISABLED', 'misconfigured'],
    ['ResourceNotFoundException', '', 'misconfigured'],
    ['ThrottlingException', '', 'busy'],
  ] as const)('says %s, for %s', async (type, reason, kind) => {
    provider.answer(reasoned(type, reason));
    expect(await voice.texter().send(message)).toEqual({ kind });
    expect(provider.asked).toHaveLength(1);
  });
});

describe('a stage', () => {
  const before = { ...process.env };
  beforeEach(() => {
    const { endpoint, region, credentials } = provider.client;
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    });
  });
  afterEach(() => {
    process.env = { ...before };
  });

  test.each(['sns', 'end-user-messaging'])('texts by %s, as it is set to', async (service) => {
    provider.answer(service === 'sns' ? services[0]!.accepted : services[1]!.accepted);
    const texter = texterBy({ ...settings, by: service, from: pool });
    expect(await texter.send(message)).toEqual({ kind: 'accepted', providerId: 's-1' });
    expect(await texter.send(message)).toEqual({ kind: 'accepted', providerId: 's-1' });
    expect(provider.asked).toHaveLength(2);
    expect(provider.asked[0]!.startsWith('{')).toBe(service === 'end-user-messaging');
  });

  test('set to a service that nobody knows says so, and asks nobody', async () => {
    await expect(texterBy({ ...settings, by: 'pigeons' }).send(message)).rejects.toThrow('pigeons');
    expect(provider.asked).toEqual([]);
  });
  test('calls its team', async () => {
    provider.answer(services[0]!.accepted);
    const team = teamAt('arn:aws:sns:us-east-1:000000000000:team');
    expect(await team.call({ subject: 's', text: 't' })).toEqual({ kind: 'accepted', providerId: 's-1' });
    expect(new URLSearchParams(provider.asked[0]).get('TopicArn')).toMatch(/team$/);
  });
});
