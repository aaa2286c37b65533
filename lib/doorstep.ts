import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Stage } from './config.ts';
import { DataStack } from './data-stack.ts';
import { FirewallStack } from './firewall-stack.ts';
import { JourneyStack } from './journey-stack.ts';

/** All stacks of a stage. */
export const doorstep = (app: App, stage: Stage): readonly [DataStack, JourneyStack, FirewallStack?] => {
  if (stage.embedded.rules) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const named = (stack: string) => `Doorstep-${stage.name}-${stack}`;
  const kept = new DataStack(app, named('Data'), { stage });
  if (!stage.front) return [kept, new JourneyStack(app, named('Journey'), { stage, kept })];
  const firewall = new FirewallStack(app, named('Firewall'), { front: stage.front });
  const journey = new JourneyStack(app, named('Journey'), { stage, kept, webAclArn: firewall.webAclArn });
  // What the journey refers to in another Region must stand before it.
  journey.addStackDependency(firewall);
  return [kept, journey, firewall];
};
