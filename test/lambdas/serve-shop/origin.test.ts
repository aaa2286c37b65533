import { originOf } from '../../../lambdas/serve-shop/origin.ts';

test.each([
  ['https://d.example/', 'ignored.example', 'https://d.example'],
  ['', 'abc.execute-api.eu-central-1.amazonaws.com', 'https://abc.execute-api.eu-central-1.amazonaws.com'],
  ['', 'localhost:4566', 'http://localhost:4566'],
  ['', '127.0.0.1:4566', 'http://127.0.0.1:4566'],
  ['', 'evil.example/"><script>', ''],
  ['', undefined, ''],
])('pages are reached at %j, asked by way of %j: %j', (publicUrl, host, origin) => {
  expect(originOf({ headers: host === undefined ? {} : { host } }, publicUrl)).toBe(origin);
});
