import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Person } from './person.js';
import type { SmallTown } from './small-town.js';

/** A customer complains about a visit. @returns the complaint's id */
export async function complain(customer: Person, orderId: string): Promise<string> {
  const filed = { kind: 'quality', words: '厨房油烟机还是油的', photoIds: [] };
  return expectOk(await customer.post<Schemas['ComplaintView']>(`/orders/${orderId}/complaints`, filed)).id;
}

/** Money that waits for a second person, and a change that waits to be done. */
export async function amends(
  town: SmallTown,
  desk: Person,
  id: string,
): Promise<{ remedyId: string; rectificationId: string }> {
  const path = `/admin/complaints/${id}`;
  const dueAt = new Date(town.whole.clock.now().getTime() + 5 * 86_400_000).toISOString();
  expectOk(await desk.post(`${path}/remedies`, { kind: 'transfer', amountFen: 6_000, reason: '让您费心了' }));
  expectOk(await desk.post(`${path}/rectifications`, { action: '增加复检照片', responsible: '质检', dueAt }));
  const opened = expectOk(await desk.get<Schemas['OpenedComplaint']>(path));
  return { remedyId: opened.remedies[0]!.id, rectificationId: opened.rectifications[0]!.id };
}
