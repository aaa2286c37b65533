import type { Newcomer } from './newcomer.ts';

/** The guide for whoever connects it, with everything that one has to say. */
export const guide = ({ id, name, room }: Newcomer): string => `# Connecting ${name}

What ${name} is, and what one connection serves: an account, a store, a mode.

## Set it up

1. \`npx doorstep connections add ${id} --name "${name}"\` prints the connection's address and its secret. The address cannot be guessed and
   stands in no list: keep both out of tickets and logs.
2. At ${name}: where to click, where the address goes, where the secret goes, which events to choose.
3. ${
  room === 'shops'
    ? 'Orders that were placed before are not told again.'
    : 'Give Doorstep the same tracking number with the order, or later through `POST /v1/orders/{reference}/parcels`.'
}

Try one of [the samples](../../${room}/${id}/samples).

## What is read

Which events are read, and that all others are answered with 200 and forgotten. What its codes become: [\`codes.ts\`](../../${room}/${id}/codes.ts).

## How it is trusted

\`X-${name.replaceAll(' ', '-')}-Signature: <hex>\`: HMAC-SHA256 over the raw bytes, keyed with the secret. What the signature does not cover, and what follows from that.
Two secrets are valid at once: \`npx doorstep connections rotate\`, then change it at ${name}.

## How often it comes

How often ${name} tries again, and how long it waits for the answer.

## What it cannot do

What ${name} does not tell, and what is not read.

## What could not be verified

What is taken from one source alone, and is therefore a setting with the safer default.
`;
