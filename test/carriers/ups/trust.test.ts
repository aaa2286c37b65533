import fc from 'fast-check';
import { ups } from '../../../carriers/ups/index.ts';
import { aDelivery, knowing, now } from '../deliveries.ts';
import { anEvent } from './events.ts';

const body = anEvent();
const oauth = { auth: 'oauth', clientId: 'shop-at-ups' };
const proof = (secrets: readonly string[], at = now) => knowing(secrets, { settings: oauth, now: at });
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

const askToken = (form: string, headers: Readonly<Record<string, string>> = {}, secrets = ['s3cret']) =>
  ups.greet?.(aDelivery(form, { 'content-type': 'application/x-www-form-urlencoded', ...headers }), proof(secrets));
const grant = 'grant_type=client_credentials';

const tokenFor = (secrets?: string[]): string => {
  const greeting = askToken(grant, { authorization: basic('shop-at-ups', (secrets ?? ['s3cret'])[0]!) }, secrets);
  const { access_token: token }: { access_token: string } = JSON.parse(greeting?.body ?? '{}');
  return token;
};
const bring = (token: string, client = 'shop-at-ups') =>
  aDelivery(body, { authorization: `Bearer ${token}`, 'x-api-key': client });

describe('with a credential', () => {
  test('the word agreed at the subscription is trusted, whoever calls', () => {
    expect(ups.trust(aDelivery(body, { credential: 's3cret' }), knowing(['new', 's3cret']))).toEqual({ trusted: true });
    expect(
      ups.trust(aDelivery(body, { credential: 's3cret', 'user-agent': 'proxy' }), knowing(['s3cret'])).trusted,
    ).toBe(true);
  });

  test.each([
    ['no header', {}, ['s'], 'signature-missing'],
    ['a blank header', { credential: '' }, [''], 'signature-missing'],
    ['another word', { credential: 't' }, ['s'], 'signature-mismatch'],
    ['no secret', { credential: 's' }, [''], 'no-secret'],
    ['a token', { authorization: 'Bearer s' }, ['s'], 'signature-missing'],
  ])('%s is refused', (...[, headers, secrets, why]) => {
    expect(ups.trust(aDelivery(body, { ...headers }), knowing(secrets))).toEqual({ trusted: false, why });
  });

  test('a request for a token is not answered', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: basic('doorstep', 's3cret') };
    expect(ups.greet?.(aDelivery(grant, headers), knowing(['s3cret']))).toBeUndefined();
  });
});

describe('with OAuth', () => {
  test('a client that introduces itself by Basic authorization or in the form gets a token for an hour', () => {
    const answer = { status: 200, why: 'token', body: expect.any(String) };
    const greetings = [
      askToken(grant, { authorization: basic('shop-at-ups', 's3cret') }),
      askToken(`${grant}&client_id=shop-at-ups&client_secret=s3cret`),
    ];
    expect(greetings).toEqual([answer, answer]);
    expect(JSON.parse(greetings[0]!.body!)).toEqual({
      access_token: expect.stringMatching(/^\d{10}\.[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 3600,
    });
  });

  test('a token is what anybody with the secret can compute', () => {
    // printf '%s' '1795352400.shop-at-ups' | openssl dgst -sha256 -hmac s3cret -binary | openssl base64 -A | tr '+/' '-_' | tr -d =
    expect(tokenFor()).toBe('1795352400.a7dYxyIdgv9XjmovbAb0xntiaYyc0Cjg_bskX2H26_8');
  });

  test('a secret with characters of a form may come encoded or as it is', () => {
    const secret = 'a+b/c=%25&:d';
    for (const sent of [secret, encodeURIComponent(secret)]) {
      expect(askToken(grant, { authorization: basic('shop-at-ups', sent) }, [secret])).toMatchObject({ status: 200 });
    }
  });

  test.each([
    ['another client', grant, basic('other', 's3cret'), 401, 'invalid_client'],
    ['another secret', grant, basic('shop-at-ups', 'other'), 401, 'invalid_client'],
    ['no introduction', grant, '', 401, 'invalid_client'],
    ['a broken one', grant, 'Basic %%%', 401, 'invalid_client'],
    ['another grant', 'grant_type=password', basic('shop-at-ups', 's3cret'), 400, 'unsupported_grant_type'],
    ['no grant', 'scope=a', basic('shop-at-ups', 's3cret'), 400, 'invalid_request'],
  ])('%s gets no token', (...[, form, authorization, status, error]) => {
    expect(askToken(form, { authorization })).toEqual({
      status,
      why: error.replaceAll('_', '-'),
      headers: { 'www-authenticate': 'Basic realm="doorstep"' },
      body: JSON.stringify({ error }),
    });
  });

  test('without a secret nobody gets a token', () => {
    expect(askToken(grant, { authorization: basic('shop-at-ups', '') }, [''])).toMatchObject({ status: 401 });
  });

  test('an event is no request for a token', () => {
    expect(ups.greet?.(aDelivery(body, { 'content-type': 'application/json' }), proof(['s3cret']))).toBeUndefined();
  });

  test('the token is trusted until it ends', () => {
    const token = tokenFor();
    expect(ups.trust(bring(token), proof(['s3cret'], now + 3_599_000))).toEqual({ trusted: true });
    expect(ups.trust(bring(token), proof(['s3cret'], now + 3_600_000))).toEqual({ trusted: false, why: 'too-old' });
    expect(ups.trust(bring(token), proof(['s3cret'], now - 7_200_000))).toEqual({ trusted: false, why: 'too-new' });
  });

  test('a token fetched before the secret was exchanged stays good for its hour', () => {
    expect(ups.trust(bring(tokenFor(['old'])), proof(['new', 'old']))).toEqual({ trusted: true });
    expect(ups.trust(bring(tokenFor(['older'])), proof(['new', 'old'])).trusted).toBe(false);
  });

  test.each([
    ['no token', {}, 'signature-missing'],
    ['a word that is no token', { authorization: 'Bearer abc', 'x-api-key': 'shop-at-ups' }, 'signature-malformed'],
    ['the credential', { credential: 's3cret' }, 'signature-missing'],
  ])('%s is refused', (_, headers, why) => {
    expect(ups.trust(aDelivery(body, { ...headers }), proof(['s3cret']))).toEqual({ trusted: false, why });
  });

  test('another client id is refused', () => {
    expect(ups.trust(bring(tokenFor(), 'other'), proof(['s3cret']))).toEqual({ trusted: false, why: 'other-client' });
  });

  test('a token that anybody changed is refused', () => {
    const token = tokenFor();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0129aZ-_.'), (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        expect(ups.trust(bring(changed), proof(['s3cret'])).trusted).toBe(false);
      }),
    );
  });

  test('its own signature is trusted', () => {
    const headers = ups.sign?.(Buffer.from(body), { secret: 's3cret', settings: oauth, now }) ?? {};
    expect(ups.trust(aDelivery(body, headers), proof(['s3cret']))).toEqual({ trusted: true });
  });
});
