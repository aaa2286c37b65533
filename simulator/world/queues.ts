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

/** Where what an arrival is about stands. */
export const partitionOf = (arrival: Arrival): string => {
  if (arrival.kind === 'number') return trackingPk(arrival.brand, arrival.trackingNumber);
  return arrival.kind === 'order' ? arrival.partition : arrival.key.pk;
};

/** Every queue, each with the function that works on it. */
export const queuesOf = ({ agenda, calls, pace, run, functions }: Ground) => {
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
  const inquiries = workQueue<Errand>(
    { agenda, calls },
    {
      name: 'inquiries',
      milliseconds: pace.queue,
      take: (errand) =>
        run.run({ function: 'ask-sender', brand: errand.brand, about: '' }, () => functions().askSender(errand)),
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
  return { queues, retries, arrivals, inquiries, all: [queues.urgent, queues.ordinary, retries] as const };
};
