import type { Command } from 'commander';
import { Obstacle } from '../local/obstacle.ts';
import { projectFolder } from '../local/paths.ts';
import { command, type Surroundings } from './command-line.ts';
import { makeSender } from './new-sender/make-sender.ts';
import { newcomer } from './new-sender/newcomer.ts';
import { senderIds } from './senders.ts';

/** Whoever speaks to Doorstep, as code. */
export const carriers = (cli: Surroundings): Command =>
  command('carriers', 'adapters of carriers and shops, as code').addCommand(fresh(cli));

const fresh = ({ printer }: Surroundings): Command =>
  command('new', 'makes the folder of a new carrier or shop, with its kit, its guide and its lines in the lists', [
    'npx doorstep carriers new acme-express',
    'npx doorstep carriers new acme-store --shop',
  ])
    .argument('<name>', 'small letters, digits and hyphens; it stays for ever')
    .option('--shop', 'one that tells of orders, not of parcels')
    .action(async (name: string, { shop }: { readonly shop?: boolean }) => {
      const who = newcomer(name, shop ? 'shops' : 'carriers');
      if (senderIds.includes(name)) throw new Obstacle(`${name} is known already. Known are ${senderIds.join(', ')}.`);
      for (const path of await makeSender(projectFolder, who)) printer.print(path);
      printer.print(
        `It passes the suite as it is: npx jest --selectProjects units --testPathPatterns test/senders. Now put the real format in: docs/add-a-carrier.md`,
      );
    });
