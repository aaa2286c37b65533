import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, 'golden');

/**
 * Holds a text against the file of that name, which somebody has read. Whoever changes words on purpose writes the files anew by
 * `GOLDEN=write npx jest --selectProjects units --testPathPatterns test/messages`, and reads what became different.
 */
export const expectGolden = (name: string, text: string): void => {
  const file = join(folder, name);
  if (process.env.GOLDEN === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `a file ${name}`);
};
