import { writeFileSync } from 'node:fs';
import { openApi } from './openapi.ts';

writeFileSync('docs/openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`);
