import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { FeedbackFacade } from '../../feedback/contract/feedback.facade.js';
import { FieldworkFacade } from '../../fieldwork/contract/fieldwork.facade.js';
import { materialsView } from '../../fieldwork/contract/materials-view.js';
import { visitProgress } from '../../fieldwork/contract/visit-progress.js';
import { MessagingFacade } from '../../messaging/contract/messaging.facade.js';
import { billView } from '../../orders/contract/bill-view.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { orderCard, stateTextOf, workerIsPromised } from '../../orders/contract/order-card.js';
import { OrderPages, type LinkedOrderView, type OrderView } from '../../orders/contract/order-view.js';
import { crewOf } from '../../orders/contract/crew.js';
import { OrdersFacade, type LinkedOrders, type Order } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { customerActions, voucherShown } from '../domain/customer-actions.js';
import { WorkerCards } from './worker-cards.js';

/** Puts the order page together from everybody who knows a part of it. */
@Injectable()
export class OrderPage extends OrderPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly feedback: FeedbackFacade,
    private readonly messaging: MessagingFacade,
    private readonly collecting: Collecting,
    private readonly privacy: PrivacyFacade,
    private readonly links: FileLinks,
    private readonly cards: WorkerCards,
  ) {
    super();
  }

  override async view(orderId: string): Promise<OrderView> {
    const db = this.transactions.reader;
    const order = await this.orders.order(db, orderId);
    if (!order) throw new Error(`no order ${orderId}`);
    return this.compose(db, order);
  }

  /** The customer's view of an order that was already found to be theirs, or the office's. */
  async compose(db: Tx, order: Order): Promise<OrderView> {
    // nobody visits, signs, rates or refunds what is not paid yet
    const begun = order.state !== 'awaiting_payment';
    // before a worker has accepted, whose time is claimed is a plan and no promise
    const promised = workerIsPromised(order.state);
    const [
      bill,
      crew,
      visit,
      materials,
      rating,
      agreement,
      timeline,
      refunds,
      linked,
      homeOptions,
      subscribeTemplates,
    ] = await Promise.all([
      this.collecting.bill(db, order),
      this.workforce.workers(db, promised ? crewOf(order) : []),
      begun ? this.fieldwork.visit(db, order.id) : null,
      begun ? this.fieldwork.materials(db, order.id) : null,
      begun ? this.feedback.rating(db, order.id) : null,
      begun ? this.orders.agreement(db, order) : null,
      this.orders.timeline(db, order.id),
      begun ? this.orders.refundsOf(db, order) : [],
      this.orders.linked(db, order),
      this.orders.homeOptions(db, order),
      this.messaging.templatesToAsk(db, order.accountId),
    ]);
    const told = (order.workerId && crew.get(order.workerId)) || null;
    const mates = order.mates.flatMap(({ workerId }) => crew.get(workerId) ?? []);
    const signature = agreement?.signature ?? null;
    const current = visit && visit.workerId === order.workerId ? visit : null;
    const onTheWay = current && (await this.fieldwork.onTheWay(db, order, current));
    const arrived = new Set(current?.arrivedMates.map(({ workerId }) => workerId));
    const matesToCome = mates.some(({ id }) => !arrived.has(id));
    const showVoucher = voucherShown(order, current?.state ?? null, matesToCome);
    return {
      ...orderCard(order, told?.name ?? null),
      revision: order.revision,
      lines: order.lines.map((line) => ({ ...line })),
      paidFen: order.paidFen,
      bill: billView(bill),
      address: {
        contactName: order.address.contactName,
        phoneMasked: order.address.phoneMasked,
        district: order.address.district,
        community: order.address.community,
        detail: order.remote ? '' : this.privacy.decrypt(order.address.detailCipher, 'address.detail'),
        lat: order.address.lat,
        lng: order.address.lng,
      },
      note: order.note,
      homeGroups: [...order.homeGroups],
      homeOptions: homeOptions.map(({ group, steps }) => ({ group, steps: [...steps] })),
      worker: told && this.cards.of(told),
      mates: mates.map((one) => this.cards.of(one)),
      doorCode: showVoucher ? order.doorCode : null,
      voucher: showVoucher ? order.voucher : null,
      agreementSignedAt: signature?.signedAt.toISOString() ?? null,
      timeline: timeline.map((entry) => ({
        id: entry.id,
        kind: entry.kind,
        text: entry.text,
        happenedAt: entry.happenedAt.toISOString(),
        recordedAt: entry.recordedAt.toISOString(),
        actor: entry.actor,
      })),
      visit: current && visitProgress(current, (fileId) => this.links.linkTo(fileId), onTheWay),
      materials: materialsView(order, materials, (fileId) => this.links.linkTo(fileId)),
      refunds: refunds.map((refund) => ({
        id: refund.outRefundNo,
        outTradeNo: refund.outTradeNo,
        // before WeChat has heard of it, it is under way all the same
        state: refund.state === 'created' ? 'processing' : refund.state,
        amountFen: refund.amountFen,
        reason: refund.reason,
        receivedAccount: refund.receivedAccount,
        rerouted: refund.rerouted,
        createdAt: refund.createdAt.toISOString(),
        succeededAt: refund.succeededAt?.toISOString() ?? null,
      })),
      linked: linked.links.map(linkedView),
      rating: rating && {
        stars: rating.stars,
        tags: [...rating.tags],
        text: rating.text,
        createdAt: rating.createdAt.toISOString(),
        answer: rating.answer,
      },
      actions: customerActions(order.state, current?.state ?? null, {
        rated: order.rated,
        signed: signature !== null,
        convertible: linked.convertible,
        owes: bill.balance !== null && bill.balance.settledAt === null,
      }),
      subscribeTemplates,
    };
  }
}

function linkedView({ order, creditFen }: LinkedOrders['links'][number]): LinkedOrderView {
  const { id, no, serviceName, remote, promised } = order;
  return {
    id,
    no,
    serviceName,
    remote,
    stateText: stateTextOf(order),
    promisedFrom: promised.from.toISOString(),
    creditFen,
  };
}
