import { App } from 'aws-cdk-lib';
import { stageCalled } from '../lib/config.ts';
import { doorstep } from '../lib/doorstep.ts';

const app = new App();
doorstep(app, stageCalled(app.node.tryGetContext('stage'), app.node.tryGetContext('publicUrl')));
