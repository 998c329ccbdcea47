import { Injectable } from '@nestjs/common';
import { addDays, dayOf, daysBetween, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Reminders } from '../../crm/contract/reminders.js';
import { BriefingFacade } from '../../dispatch/contract/briefing.js';
import { crewOf } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { BriefingView } from '../contract/briefing-view.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';
import { Exceptions, type OpenException } from './exceptions.js';

const READ_OUT: ReadonlySet<Order['state']> = new Set(['paid', 'confirmed', 'in_service']);

/** One day to be read out in the morning: who goes where, what may go wrong, what nobody has confirmed. */
@Injectable()
export class Briefing {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly ticking: BriefingFacade,
    private readonly exceptions: Exceptions,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {}

  async of(day: LocalDate): Promise<BriefingView> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const span = { from: startOfDay(day), to: startOfDay(addDays(day, 1)) };
    const [found, duty, open, certificates] = await Promise.all([
      this.orders.visitsBetween(db, span),
      this.workforce.workingDays(db, day, day),
      this.exceptions.open(),
      this.workforce.expiring(db, addDays(day, PAGES_POLICY.briefingCertificateDays.value)),
    ]);
    const orders = found
      .filter(({ state }) => READ_OUT.has(state))
      .sort((a, b) => a.planned.from.getTime() - b.planned.from.getTime() || (a.no < b.no ? -1 : 1));
    const known = [...orders.flatMap(crewOf), ...certificates.map(({ workerId }) => workerId)];
    const [workers, ticks, silent] = await Promise.all([
      this.workforce.workers(db, known),
      this.ticking.ticks(db, orders),
      this.reminders.silent(db, orders),
    ]);
    const nameOf = (id: string): string => workers.get(id)?.name ?? '服务人员';
    return {
      date: day,
      onDuty: duty.length,
      unconfirmed: orders.filter(({ state }) => state === 'paid').length,
      others: open.filter((one) => !one.orderId && one.dueAt < span.to).map(({ text }) => text),
      visits: orders.map((order) => {
        const tick = ticks.get(order.id);
        return {
          orderId: order.id,
          orderNo: order.no,
          from: order.planned.from.toISOString(),
          to: order.planned.to.toISOString(),
          serviceName: order.serviceName,
          customerName: order.address.contactName,
          district: order.address.district,
          community: order.address.community,
          crew: crewOf(order).map(nameOf),
          state: order.state,
          risks: risksOf(order, open, silent.has(order.id)),
          tick: tick ? { by: tick.by, at: tick.at.toISOString() } : null,
        };
      }),
      certificates: certificates.map(({ workerId, kind, expiresOn }) => ({
        workerId,
        workerName: nameOf(workerId),
        kind,
        expiresOn,
        daysLeft: daysBetween(today, expiresOn),
      })),
    };
  }
}

/** What may go wrong with one visit, as sentences. */
function risksOf(order: Order, open: readonly OpenException[], isSilent: boolean): string[] {
  const own = open.filter(({ orderId }) => orderId === order.id).map(({ text }) => text);
  if (order.state === 'paid' && own.length === 0) own.push('还没有服务人员接单');
  // whoever is on the way or there needs no call any more
  if (isSilent && order.state === 'confirmed' && !order.departedAt) {
    own.push('客户没有回复前一天的提醒，可能不在家，出发前请先打电话');
  }
  return own;
}
