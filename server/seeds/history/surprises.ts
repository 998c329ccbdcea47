import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { NewAbsence } from '../../src/modules/workforce/infrastructure/seed-workforce.js';
import type { DemoWorker } from '../company/workers.js';
import type { Random } from '../random.js';
import type { OrderStory } from './story.js';

/** What became known after the visits were booked: it breaks some, and the first start opens a task for each. */
export interface Surprises {
  readonly workers: readonly DemoWorker[];
  readonly absences: readonly NewAbsence[];
}

/** One of the workers cannot come tomorrow or soon after, and a certificate of another one runs out before a visit. */
export function makeSurprises(
  root: Random,
  now: Date,
  stories: readonly OrderStory[],
  workers: readonly DemoWorker[],
): Surprises {
  const random = root.fork('surprises');
  const today = dayOf(now);
  const strangers = new Map(workers.filter(({ persona }) => persona === null).map((one) => [one.id, one] as const));
  const ahead = stories.filter(({ order }) => {
    const day = dayOf(order.promised.from);
    return order.state === 'confirmed' && day > today && order.workerId !== null && strangers.has(order.workerId);
  });
  const away = ahead[0]?.order;
  const unpapered = ahead.find(
    ({ order, booking }) => order.workerId !== away?.workerId && booking.service.certificates.length > 0,
  );
  return {
    workers: unpapered
      ? workers.map((worker) => (worker.id === unpapered.order.workerId ? endingBefore(worker, unpapered) : worker))
      : workers,
    absences: away ? [absenceOn(random.id(now), away.workerId!, dayOf(away.promised.from))] : [],
  };
}

function absenceOn(id: string, workerId: string, day: LocalDate): NewAbsence {
  const from = startOfDay(day);
  return { id, workerId, from, to: startOfDay(addDays(day, 1)), reason: '家中急事' };
}

/** The certificates that the visit asks for end the day before it. */
function endingBefore(worker: DemoWorker, { order, booking }: OrderStory): DemoWorker {
  const expiresOn = addDays(dayOf(order.promised.from), -1);
  const asked: readonly string[] = booking.service.certificates;
  const certificates = worker.certificates.map((one) => (asked.includes(one.kind) ? { ...one, expiresOn } : one));
  return { ...worker, certificates };
}
