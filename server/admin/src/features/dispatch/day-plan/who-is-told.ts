import type { PlanChange } from '../api/day-plans';

/** Somebody who is told when a plan is applied, and what of. */
export interface Told {
  readonly key: string;
  readonly who: string;
  readonly what: string;
}

/** Everybody whom a plan affects: customers who were told a name, who need not come any more, and who is asked to. */
export function whoIsTold(changes: readonly PlanChange[]): { customers: Told[]; workers: Told[] } {
  const customers = changes.flatMap(({ orderId, orderNo, customerName, hasAccepted, fromWorker }): Told[] =>
    hasAccepted && fromWorker
      ? [{ key: orderId, who: customerName, what: `${orderNo}换人服务，时间不变，新的人确认后再告诉` }]
      : [],
  );
  const leaving = countBy(changes.flatMap(({ fromWorker }) => fromWorker ?? []));
  const coming = countBy(changes.map(({ toWorker }) => toWorker));
  return {
    customers: [...new Map(customers.map((told) => [told.key, told])).values()],
    workers: [
      ...leaving.map(({ id, name, count }) => ({ key: `-${id}`, who: name, what: `${count}单不用去了` })),
      ...coming.map(({ id, name, count }) => ({ key: `+${id}`, who: name, what: `新派${count}单，等待接单` })),
    ],
  };
}

function countBy(people: readonly { id: string; name: string }[]): { id: string; name: string; count: number }[] {
  const counted = new Map<string, { id: string; name: string; count: number }>();
  for (const { id, name } of people) counted.set(id, { id, name, count: (counted.get(id)?.count ?? 0) + 1 });
  return [...counted.values()];
}
