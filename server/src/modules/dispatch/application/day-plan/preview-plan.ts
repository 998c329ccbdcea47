import { roleIn } from '../../../orders/contract/crew.js';
import { checkPlan } from '../../domain/day-plan/check-plan.js';
import type { Order } from '../../../orders/contract/orders.facade.js';
import type { PlanChange, PlanPreview } from '../../domain/day-plan-file.js';
import { figuresOf, seatChanges } from '../../domain/plan-changes.js';
import type { SearchResult } from '../../infrastructure/planning-threads.js';
import type { DayToPlan } from './read-day.js';

/** A preview whose broken promises are not priced yet. */
export interface UnpricedPreview extends Omit<PlanPreview, 'unsolved'> {
  readonly unsolved: readonly { readonly order: Order; readonly because: string }[];
}

/**
 * What the office sees: the day before and after, and who takes whose place.
 * @throws Error when the plan breaks a rule: a fault of the search must never reach anybody's day
 */
export function previewOf(
  { problem, given, workers, orders }: DayToPlan,
  { plan, lost }: SearchResult,
): UnpricedPreview {
  const wrong = checkPlan(problem, plan);
  if (wrong.length > 0) throw new Error(`the plan breaks rules: ${wrong.slice(0, 5).join('; ')}`);
  const open = new Set(lost.filter((visit) => !problem.visits[visit]!.pinned));
  // who is not found for a visit that somebody has: it stays with them until a person decides
  const after = { ...plan, seats: plan.seats.map((crew, visit) => (crew.length > 0 ? crew : given.seats[visit]!)) };
  const names = workers.map(({ name }) => name);
  const changes = seatChanges({ problem, before: given, after, lost: open, names }).map(
    ({ visit, from, to, because }): PlanChange => {
      const order = orders[visit]!;
      const leaving = from === null ? null : workers[from]!;
      return {
        orderId: order.id,
        version: order.version,
        orderNo: order.no,
        serviceName: order.serviceName,
        customerName: order.address.contactName,
        from: order.planned.from.toISOString(),
        to: order.planned.to.toISOString(),
        role: leaving ? (roleIn(order, leaving.id) ?? 'lead') : order.workerId === null ? 'lead' : 'mate',
        hasAccepted: order.state === 'confirmed',
        fromWorker: leaving && { id: leaving.id, name: leaving.name },
        toWorker: { id: workers[to]!.id, name: workers[to]!.name },
        because,
      };
    },
  );
  const unsolved = [...open].filter((visit) => plan.seats[visit]!.length === 0).length;
  return {
    before: figuresOf(problem, given, open.size),
    after: figuresOf(problem, after, unsolved),
    visits: orders.length,
    pinned: orders.filter((_, visit) => problem.visits[visit]!.pinned).length,
    unsolved: orders.flatMap((order, visit) => {
      if (plan.seats[visit]!.length > 0 || problem.visits[visit]!.pinned) return [];
      const holders = given.seats[visit]!.map((worker) => names[worker]!).join('、');
      return [{ order, because: holders ? `${holders}去不了，也没有别人赶得上` : '这段时间没有人有空' }];
    }),
    changes,
  };
}
