import { apiAddress } from '../../senders/api-address.ts';

const api = apiAddress('https://api.example.com/v2');

test.each([
  ["the provider's own", {}, 'https://api.example.com/v2'],
  ["the provider's own for a blank", { api: '' }, 'https://api.example.com/v2'],
  ['another one', { api: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
  ['another one without its last slash', { api: 'https://api.example.org/v3/' }, 'https://api.example.org/v3'],
])('an API is asked at %s', (_, settings, address) => {
  expect(api.of(settings)).toBe(address);
});

test('its setting names the own address as its default', () => {
  expect(api.setting).toMatchObject({ name: 'api', default: 'https://api.example.com/v2' });
});
