import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Stage } from './config.ts';
import { DataStack } from './data-stack.ts';
import { JourneyStack } from './journey-stack.ts';

/** All stacks of a stage, in the order in which they are deployed. */
export const doorstep = (app: App, stage: Stage): readonly [DataStack, JourneyStack] => {
  if (stage.embedded.rules) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const kept = new DataStack(app, `Doorstep-${stage.name}-Data`, { stage });
  return [kept, new JourneyStack(app, `Doorstep-${stage.name}-Journey`, { stage, kept })];
};
