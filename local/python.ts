import { run } from './command.ts';
import { Obstacle } from './obstacle.ts';

const oldestMinor = 10;

const probe = 'import sys; print(sys.version_info[0], sys.version_info[1]); import venv, ensurepip';

const usual = (): readonly string[] =>
  process.env.DOORSTEP_PYTHON ? [process.env.DOORSTEP_PYTHON] : ['python3', 'python'];

/** The first of these names that is Python 3.10 or newer and can make virtual environments. */
export const findPython = async (names: readonly string[] = usual()): Promise<string> => {
  const found: string[] = [];
  for (const name of names) {
    const { code, output } = await run({ command: name, args: ['-c', probe] });
    const [major = 0, minor = 0] = output.trim().split(' ').map(Number);
    if (major < 3) continue;
    if (major === 3 && minor < oldestMinor) {
      found.push(`${name} is ${major}.${minor}`);
      continue;
    }
    if (code === 0) return name;
    throw new Obstacle(
      `${name} has no venv module: install it (on Debian and Ubuntu: sudo apt install python3-venv) and try again.`,
    );
  }
  const why = found.length > 0 ? found.join(', ') : `no ${names.join(' or ')} on the PATH`;
  throw new Obstacle(
    `Python 3.10 or newer is needed, and ${why}: install one from python.org, or name yours with DOORSTEP_PYTHON=/path/to/python3.`,
  );
};
