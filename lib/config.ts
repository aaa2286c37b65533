/** What differs from one stage to another. Nothing is read from the environment of whoever deploys. */
export interface Stage {
  readonly name: string;
  /** Deleting the stage deletes its orders too. */
  readonly disposable: boolean;
}

export const stages: Readonly<Record<string, Stage>> = {
  local: { name: 'local', disposable: true },
  dev: { name: 'dev', disposable: true },
  prod: { name: 'prod', disposable: false },
};
