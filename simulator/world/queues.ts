import type { Arrival } from '../../lambdas/adapters/arrivals.ts';
import type { Errand } from '../../lambdas/adapters/inquiry-queue.ts';
import { partsOf, trackingPk } from '../../lambdas/adapters/keys.ts';
import type { Agenda } from '../aws/agenda.ts';
import type { Calls } from '../aws/calls.ts';
import type { Pace } from '../aws/pace.ts';
import type { Job } from '../aws/ports.ts';
import { workQueue } from '../aws/work-queue.ts';
import type { Functions } from './functions.ts';
import type { Running } from './running.ts';

interface Ground {
  readonly agenda: Agenda;
  readonly calls: Calls;
  readonly pace: Pace;
  readonly run: Running;
  readonly functions: () => Functions;
}

const brandOf = (pk: string): string => partsOf(pk).brand;

/** What a provider published of a message, and for the judges alone whose it is. */
export interface Report {
  readonly order: string;
  readonly body: string;
}

/** Where what an arrival is about stands. */
export const partitionOf = (arrival: Arrival): string => {
  if (arrival.kind === 'number') return trackingPk(arrival.brand, arrival.trackingNumber);
  return arrival.kind === 'order' ? arrival.partition : arrival.key.pk;
};

/** Every queue, each with the function that works on it. */
export const queuesOf = (ground: Ground) => {
  const { agenda, calls, pace, run, functions } = ground;
  const sending = (name: string) =>
    workQueue<Job>(
      { agenda, calls },
      {
        name,
        milliseconds: pace.queue,
        take: ({ order, notice }) =>
          run.run({ function: 'send-notice', brand: brandOf(order), about: `${order} ${notice}` }, () =>
            functions().sendNotice({ order, notice }),
          ),
      },
    );
  const queues = { urgent: sending('urgent'), ordinary: sending('ordinary') };
  const retries = workQueue<{ readonly order: string }>(
    { agenda, calls },
    {
      name: 'retries',
      milliseconds: pace.queue,
      take: ({ order }) =>
        run.run({ function: 'wake-journeys', brand: brandOf(order), about: order }, () =>
          functions().wakeAgain({ order }),
        ),
    },
  );
  const arrivals = workQueue<Arrival>(
    { agenda, calls },
    {
      name: 'arrivals',
      milliseconds: pace.queue,
      take: (arrival) => {
        const pk = partitionOf(arrival);
        return run.run({ function: 'catch-up', brand: brandOf(pk), about: pk }, () =>
          functions().catchUpAgain(arrival),
        );
      },
    },
  );
  const all = [queues.urgent, queues.ordinary, retries] as const;
  return { queues, retries, arrivals, inquiries: inquiriesOf(ground), reports: reportsOf(ground), all };
};

const reportsOf = ({ agenda, calls, run, functions }: Ground) =>
  workQueue<Report>(
    { agenda, calls },
    {
      name: 'reports',
      // When it comes is told with each.
      milliseconds: () => 0,
      take: ({ order, body }) =>
        run.run({ function: 'hear-fates', brand: brandOf(order), about: order }, () => functions().hearFates(body)),
    },
  );

const inquiriesOf = ({ agenda, calls, pace, run, functions }: Ground) =>
  workQueue<Errand>(
    { agenda, calls },
    {
      name: 'inquiries',
      milliseconds: pace.queue,
      take: (errand) =>
        run.run({ function: 'ask-sender', brand: errand.brand, about: '' }, () => functions().askSender(errand)),
    },
  );
