// npm run letter: makes messages/letter.table.ts of messages/letter.mjml.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterTable } from '../messages/letter-parts.ts';

writeFileSync(join(import.meta.dirname, '../../messages/letter.table.ts'), await letterTable());
