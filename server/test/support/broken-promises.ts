import { addMinutes } from '@daowei/shared/kernel/interval';
import type { Customer } from './person.js';
import { beginVisit } from './serve-visit.js';
import type { ConfirmedVisit, SmallTown } from './small-town.js';

/** Of the visits below: an hour before noon the clock stays where it is for whoever comes next. */
const NOON = '12:00';

/** A confirmed visit whose promised window ended so many minutes ago. */
export async function overdue(
  town: SmallTown,
  minutes: number,
): Promise<{ customer: Customer; visit: ConfirmedVisit }> {
  const worker = await town.worker();
  const customer = await town.customer();
  const visit = await town.confirmed(customer, town.at(NOON), [worker]);
  const to = addMinutes(town.whole.clock.now(), -minutes);
  await town.whole.rows('UPDATE promised_visit SET promised_from = ?, promised_to = ? WHERE order_id = ?', [
    addMinutes(to, -30),
    to,
    visit.id,
  ]);
  return { customer, visit };
}

/** Arrived so late. */
export async function cameLate(town: SmallTown, minutes: number): ReturnType<typeof overdue> {
  const found = await overdue(town, minutes);
  await beginVisit(town, found.visit);
  await town.whole.drain();
  return found;
}

/** The customer was told that the worker will be late. */
export async function delayed(town: SmallTown): ReturnType<typeof overdue> {
  const found = await overdue(town, -5);
  await town.whole.rows('UPDATE promised_visit SET predicted_minutes = 12, predicted_at = ? WHERE order_id = ?', [
    town.whole.clock.now(),
    found.visit.id,
  ]);
  return found;
}
