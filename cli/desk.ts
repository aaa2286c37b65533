import type { z } from 'zod';
import type { clientSettings } from '../local/aws-environment.ts';
import { Obstacle } from '../local/obstacle.ts';
import type { Demo } from '../local/state.ts';
import { brandList } from './views.ts';

/** A command for the operate function: a word for what is to be done, and what it needs. */
export interface Order {
  readonly command: string;
  readonly [field: string]: unknown;
}

/** What AWS clients are built with to reach the AWS that a Doorstep runs on; where nothing is said, as the caller's own environment says. */
export type AwsSettings = Partial<ReturnType<typeof clientSettings>>;

/** One running Doorstep, on this laptop or deployed, as an operator reaches it. */
export interface Desk {
  readonly stage: string;
  /** Where shops and carriers reach it, without a slash at the end. */
  readonly address: string;
  /** What the laptop's demonstration has put in. */
  readonly demo?: Demo | undefined;
  /** What its stack says of itself, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly aws: AwsSettings;
  /** Has something done. Rejects with an Obstacle when it is refused. */
  readonly operate: <Form extends z.ZodType>(order: Order, answer: Form) => Promise<z.infer<Form>>;
}

/** Finds the Doorstep of a stage; without a name, this laptop's. */
export type OpenDesk = (stage: string | undefined) => Promise<Desk>;

/** The brand that was named; if none was, the only one that there is. */
export const brandOf = async (desk: Desk, named: string | undefined): Promise<string> => {
  if (named) return named;
  const { brands } = await desk.operate({ command: 'list-brands' }, brandList);
  const [only, ...others] = brands;
  if (!only) throw new Obstacle('There is no brand yet: make one with doorstep brands put.');
  if (others.length === 0) return only.id;
  throw new Obstacle(`Which brand? Add ${brands.map(({ id }) => `--brand ${id}`).join(' or ')}.`);
};
