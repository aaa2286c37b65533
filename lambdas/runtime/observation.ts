import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { TryAgain } from '../../domain/errors.ts';

/** What one piece of work came to, as a stable code, and whom it concerned, by ids only. */
export interface Observed {
  readonly outcome: string;
  readonly ids?: Readonly<Record<string, string | number>>;
  /** Counted as metrics of their own. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** What else it came to: told and counted each by itself. */
  readonly besides?: readonly Observed[];
}

/** One function's log and its numbers, in the namespace that the stage names. An alarm counts the metric `Outcomes` of a function and an outcome. */
export const observer = (service: string) => {
  const logger = new Logger({ serviceName: service });
  const metrics = new Metrics({ serviceName: service });
  const count = (outcome: string): void => {
    metrics.singleMetric().addDimension('outcome', outcome).addMetric('Outcomes', MetricUnit.Count, 1);
  };
  const note = ({ outcome, ids = {}, numbers = {}, besides = [] }: Observed): void => {
    for (const each of besides) note(each);
    logger.info(outcome, { ...ids, ...numbers });
    count(outcome);
    if (Object.keys(numbers).length === 0) return;
    for (const [name, number] of Object.entries(numbers)) metrics.addMetric(name, MetricUnit.Count, number);
    metrics.publishStoredMetrics();
  };
  return {
    logger,
    metrics,
    note,
    /** Names only: an error's message may hold a value of somebody's. */
    fail: (error: unknown): void => {
      const outcome = error instanceof TryAgain ? 'try-again' : 'failed';
      logger.error(outcome, { error: namesOf(error), at: placeOf(error) });
      count(outcome);
    },
  };
};

const namesOf = (error: unknown): readonly string[] =>
  error instanceof Error ? [error.name, ...(error.cause ? namesOf(error.cause) : [])] : ['not-an-error'];

const placeOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 5)
        .map((line) => line.trim())
    : [];
