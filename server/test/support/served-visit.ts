import type { Customer } from './person.js';
import { beginVisit, finishSteps, signOff } from './serve-visit.js';
import type { ConfirmedVisit, SmallTown } from './small-town.js';

/** A visit of one step, served and signed off, with its customer. */
export async function servedVisit(town: SmallTown): Promise<{ customer: Customer; visit: ConfirmedVisit }> {
  await town.newTrade({ steps: [{ id: 'all', title: '打扫', hint: '', photo: 'none' }] });
  const customer = await town.customer();
  const visit = await town.confirmed(customer, town.at('12:00'), [await town.worker()]);
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  return { customer, visit };
}
