import { printer } from '../../local/printer.ts';
import { startInForeground } from '../../local/start.ts';

// Doorstep with the tiny app, in a process of its own: node tiny-doorstep.ts <folder> <port>
const [folder = '', port] = process.argv.slice(2);
const { print, complain } = printer();
startInForeground({
  print,
  folder,
  port: Number(port),
  app: 'node test/local/tiny-app.ts',
  afterDeploy: async () => print('ready'),
}).catch(complain);
