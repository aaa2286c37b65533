import { edgeSabotages } from './edge-sabotages.ts';
import { functionSabotages } from './function-sabotages.ts';
import { handshakeSabotages } from './handshake-sabotages.ts';
import { messageSabotages } from './message-sabotages.ts';
import type { Sabotage } from './sabotage.ts';
import { voiceSabotages } from './voice-sabotages.ts';

/** Every guard that is worth having, taken away. */
export const sabotages: readonly Sabotage[] = [
  ...handshakeSabotages,
  ...functionSabotages,
  ...edgeSabotages,
  ...voiceSabotages,
  ...messageSabotages,
];
