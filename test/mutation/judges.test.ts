import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// All judges as one file: their modules are then loaded once for each mutant, and not once for each file.
const tests = join(import.meta.dirname, '..');
const ofDomain = readdirSync(join(tests, 'domain')).filter((file) => file.endsWith('.test.ts'));
for (const file of ofDomain) jest.requireActual(join(tests, 'domain', file));
for (const store of ['ledger-store', 'order-store']) jest.requireActual(join(tests, 'contracts', `${store}.test.ts`));
