import { App } from 'aws-cdk-lib';
import { stages } from '../lib/config.ts';
import { DataStack } from '../lib/data-stack.ts';

const app = new App();
const name = String(app.node.tryGetContext('stage') ?? 'dev');
const stage = stages[name];
if (!stage) throw new Error(`There is no stage "${name}", only ${Object.keys(stages).join(', ')}.`);

new DataStack(app, `Doorstep-${name}-Data`, stage);
