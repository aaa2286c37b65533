import type { Print } from '../../local/printer.ts';
import { faint, strong } from '../printer.ts';
import type { Placed } from '../views.ts';
import type { OpenDemo } from './seed.ts';

/** Where what happened can be seen, and what to type next. */
export const tellWhereToLook = (
  { address, demo, print }: OpenDemo & { readonly print: Print },
  { reference, page }: Placed,
): void => {
  const lines: readonly (readonly [string, string])[] = [
    ['Inbox', `${address}/inbox`],
    ["Buyer's page", page],
    ['API', `${address}/v1`],
    ['API key', demo.key],
  ];
  print('');
  for (const [name, place] of lines) print(`  ${strong(name.padEnd(13))} ${place}`);
  print('');
  const next: readonly (readonly [string, string])[] = [
    ['npm run demo', 'another order'],
    ['npm run demo -- --problem', 'an order that gets into trouble'],
    [`npx doorstep orders timeline ${reference}`, 'everything that happened'],
    [`npx doorstep orders notices ${reference}`, 'who was told what'],
  ];
  const widest = Math.max(...next.map(([line]) => line.length));
  for (const [line, meaning] of next) print(`  ${faint('$')} ${line.padEnd(widest)}  ${faint(`# ${meaning}`)}`);
  print(`  ${faint('$')} curl -H 'Authorization: Bearer ${demo.key}' ${address}/v1/orders/${reference}`);
  print('');
};
