import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { type Stage, stageCalled } from '../../lib/config.ts';
import { doorstep } from '../../lib/doorstep.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

export interface Synthesized {
  readonly data: Template;
  readonly journey: Template;
  /** Only of a stage with a front. */
  readonly firewall?: Template;
  /** What AwsSolutions' rules find wrong. */
  readonly findings: readonly { readonly path: string; readonly rule: string }[];
  /** What is excepted from those rules. */
  readonly exceptions: readonly { readonly path: string; readonly rule: string; readonly reason: string }[];
}

const root = join(import.meta.dirname, '../..');
const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));

/** The stacks of a stage, as `cdk synth` makes them, but with the functions' sources in place of their bundles. */
export const synthesize = (named: Stage['name'] | Stage, change: (app: App) => void = () => undefined): Synthesized => {
  const stage = typeof named === 'string' ? stageCalled(named) : named;
  const outdir = mkdtempSync(join(tmpdir(), 'doorstep-stacks-'));
  const settings = { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:failSynthOnValidationErrors': false };
  const app = new App({ outdir, context: { ...context, ...settings }, analyticsReporting: false });
  try {
    const [data, journey, firewall] = doorstep(app, stage);
    change(app);
    const assembly = app.synth();
    return {
      data: assembly.getStackByName(data.stackName).template,
      journey: assembly.getStackByName(journey.stackName).template,
      ...(firewall ? { firewall: assembly.getStackByName(firewall.stackName).template } : {}),
      findings: stage.embedded.rules ? findingsIn(outdir) : [],
      exceptions: exceptionsIn(app),
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

const findingsIn = (assembly: string): Synthesized['findings'] => {
  const { pluginReports } = JSON.parse(readFileSync(join(assembly, 'validation-report.json'), 'utf8'));
  return pluginReports
    .filter(({ pluginName }: any) => pluginName === 'AwsSolutions')
    .flatMap(({ violations }: any) => violations)
    .flatMap(({ ruleName, violatingConstructs }: any) =>
      violatingConstructs.map(({ constructPath }: any) => ({ path: constructPath, rule: ruleName })),
    );
};

const exceptionsIn = (app: App): Synthesized['exceptions'] =>
  app.node.findAll().flatMap(({ node: { path, metadata } }) =>
    metadata
      .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
      .flatMap(({ data }) => Object.entries(data))
      .map(([rule, reason]) => ({ path, rule: rule.replace(/^\w+::/, ''), reason: String(reason) })),
  );

/** Resources of a type, by logical id. */
export const all = (template: Template, type: string): readonly (Resource & { readonly id: string })[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === `AWS::${type}`)
    .map(([id, resource]) => ({ id, ...resource }));

/** The logical id that a reference within a template leads to. */
export const targetOf = (reference: any): string => reference?.Ref ?? reference?.['Fn::GetAtt']?.[0] ?? '';

/** The name by which the code knows a function: its folder. */
export const entryOf = ({ Properties }: Resource): string => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME;

export interface Statement {
  /** The function's folder, or the role's logical id where it is nobody's function's. */
  readonly holder: string;
  readonly actions: readonly string[];
  readonly resources: readonly any[];
  readonly not: readonly any[];
  readonly conditions: any;
}

const list = (one: any): readonly any[] => (one === undefined ? [] : [one].flat());

/** Everything that roles are allowed. */
export const allowed = (template: Template): readonly Statement[] => {
  const holders = new Map(
    all(template, 'Lambda::Function').map((one) => [targetOf(one.Properties.Role), entryOf(one)] as const),
  );
  return all(template, 'IAM::Policy').flatMap(({ Properties: { Roles, PolicyDocument } }) =>
    PolicyDocument.Statement.filter(({ Effect }: any) => Effect === 'Allow').map((statement: any) => ({
      holder: holders.get(targetOf(Roles[0])) ?? targetOf(Roles[0]),
      actions: list(statement.Action),
      resources: list(statement.Resource),
      not: list(statement.NotResource),
      conditions: statement.Condition,
    })),
  );
};
