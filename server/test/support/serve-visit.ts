import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, SIGNATURE, type Person } from './person.js';
import type { ConfirmedVisit, SmallTown } from './small-town.js';

const now = (town: SmallTown): string => town.whole.clock.now().toISOString();

/** The worker sets out and checks in with the door code: work on site begins. */
export async function beginVisit(town: SmallTown, { id, worker, doorCode }: ConfirmedVisit): Promise<void> {
  expectOk(await worker.post(`/worker/visits/${id}/depart`, { at: null, deviceTime: now(town) }));
  expectOk(await worker.post(`/worker/visits/${id}/check-in`, { at: null, doorCode, deviceTime: now(town) }));
}

/** Every step with its photos. */
export async function finishSteps(town: SmallTown, { id, worker }: ConfirmedVisit): Promise<void> {
  const { progress } = expectOk(await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`));
  for (const step of progress.steps) {
    const photoIds = [
      { id: await worker.picture(), stage: 'before' },
      { id: await worker.picture(), stage: 'after' },
    ];
    const done = { photoIds, note: null, deviceTime: now(town) };
    expectOk(await worker.post(`/worker/visits/${id}/steps/${step.id}`, done));
  }
}

/** Both sign, and everything that follows happens. */
export async function signOff(town: SmallTown, customer: Person, { id, worker }: ConfirmedVisit): Promise<void> {
  const signature = { signaturePng: SIGNATURE, deviceTime: now(town) };
  expectOk(await worker.post(`/worker/visits/${id}/sign`, signature));
  expectOk(await customer.post(`/orders/${id}/sign-off`, signature));
  await town.whole.drain();
}
