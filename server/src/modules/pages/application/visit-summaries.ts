import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { ShareTokens } from '../../../platform/http/share-tokens.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { ComplaintsFacade } from '../../complaints/contract/complaints.facade.js';
import { FieldworkFacade, type Visit } from '../../fieldwork/contract/fieldwork.facade.js';
import { materialRows } from '../../fieldwork/contract/materials-view.js';
import { visitProgress } from '../../fieldwork/contract/visit-progress.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { SharedSummary, VisitSummary } from '../contract/summary-views.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';
import { adviceOf, LEVEL_NAMES, measurementsOf, suggestedDay } from '../domain/visit-summary.js';

/** What a token opens. */
const PAGE = 'visit-summary';

/** What was done in a visit that is signed off: for the customer, and, without anything private, for whom they show it to. */
@Injectable()
export class VisitSummaries {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly workforce: WorkforceFacade,
    private readonly complaints: ComplaintsFacade,
    private readonly links: FileLinks,
    private readonly tokens: ShareTokens,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, VISIT_STATE before both have signed. */
  async own(actor: Actor, orderId: string): Promise<Result<VisitSummary>> {
    const db = this.transactions.reader;
    const order = await this.orders.ownOrder(db, actor, orderId);
    if (!order) return refuse('NOT_FOUND');
    const visit = await this.signed(db, orderId);
    if (!visit) return refuse('VISIT_STATE', '双方签字以后才有服务总结');
    const [worker, complains, materials] = await Promise.all([
      this.workforce.worker(db, visit.workerId),
      this.complaints.isOpen(db, orderId),
      this.fieldwork.materials(db, orderId),
    ]);
    const { steps } = visitProgress(visit, (fileId) => this.links.linkTo(fileId));
    // whole days, so that the link stays the same while the page is looked at
    const shareUntil = startOfDay(addDays(dayOf(this.clock.now()), PAGES_POLICY.shareDays.value + 1));
    return {
      ...shared(order, visit),
      serviceId: order.serviceId,
      workerName: worker?.name ?? null,
      pictures: steps.filter(({ photos }) => photos.length > 0).map(({ title, photos }) => ({ title, photos })),
      materials: materialRows(materials),
      advice: adviceOf(visit.steps),
      suggestedDay: suggestedDay(visit.customerSignedAt, complains),
      shareToken: this.tokens.issue(PAGE, orderId, shareUntil),
      shareUntil: addMinutes(shareUntil, -1).toISOString(),
    };
  }

  /** Refuses SHARE_OVER: not a link of ours, or its time is up. */
  async shared(token: string): Promise<Result<SharedSummary>> {
    const db = this.transactions.reader;
    const orderId = this.tokens.read(PAGE, token);
    const order = orderId === null ? null : await this.orders.order(db, orderId);
    const visit = order && (await this.signed(db, order.id));
    return order && visit ? shared(order, visit) : refuse('SHARE_OVER');
  }

  private async signed(db: Tx, orderId: string): Promise<SignedVisit | null> {
    const visit = await this.fieldwork.visit(db, orderId);
    return visit?.customerSignedAt ? { ...visit, customerSignedAt: visit.customerSignedAt } : null;
  }
}

type SignedVisit = Visit & { readonly customerSignedAt: Date };

function shared({ serviceName }: Order, visit: SignedVisit): SharedSummary {
  const { level, doneSteps, totalSteps } = visitProgress(visit, () => '');
  return {
    serviceName,
    day: dayOf(visit.customerSignedAt),
    level: level && LEVEL_NAMES[level],
    doneSteps,
    totalSteps,
    done: visit.steps.filter(({ doneAt }) => doneAt).map(({ title }) => title),
    measurements: measurementsOf(visit.steps),
  };
}
