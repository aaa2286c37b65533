/**
 * How a client of a provider is made: the SDK's own second try could send twice, and an attempt must be over before another may doubt
 * that it lives.
 */
export const once = (requestTimeout = 5000) => ({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2000, requestTimeout, throwOnRequestTimeout: true },
});
