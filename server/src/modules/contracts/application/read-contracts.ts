import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { STATE_TEXT, workerIsPromised } from '../../orders/contract/order-card.js';
import { OrdersFacade, type Order, type OrderState } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import type { ContractCard, ContractView, ContractVisitView } from '../contract/contract-view.js';
import type { Contract, ContractState, ContractVisit } from '../contract/contracts.facade.js';
import { isOpen } from '../domain/skip.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';

/** A contract's state as customers and the office read it. */
const CONTRACT_TEXT: Readonly<Record<ContractState, string>> = {
  awaiting_payment: '待支付',
  active: '进行中',
  cancelled: '已取消',
  expired: '已超时关闭',
};

/** A visit that has no order yet is as far as its contract is. */
const UNOPENED: Readonly<Record<ContractState, OrderState>> = {
  awaiting_payment: 'awaiting_payment',
  active: 'paid',
  cancelled: 'cancelled',
  expired: 'expired',
};

const UPCOMING: readonly OrderState[] = ['awaiting_payment', 'paid', 'confirmed', 'in_service'];
/** Contracts a person has going at one time; more than that nobody reads. */
const MOST_OWN = 50;

interface Facts {
  readonly visits: readonly ContractVisit[];
  readonly orders: ReadonlyMap<string, Order>;
  readonly workers: ReadonlyMap<string, Worker>;
}

/** Contracts as people read them: each visit with the state of its own order. */
@Injectable()
export class ReadContracts {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly visits: ContractVisitsSql,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
  ) {}

  /** The customer's contracts that are waiting or going, newest first. */
  async ofCustomer(accountId: string): Promise<ContractCard[]> {
    const db = this.transactions.reader;
    return this.cards(db, await this.contracts.ofAccount(db, accountId, MOST_OWN));
  }

  /** Refuses NOT_FOUND for another's. */
  async own(accountId: string, contractId: string): Promise<Result<ContractView>> {
    const db = this.transactions.reader;
    const contract = await this.contracts.own(db, accountId, contractId);
    return contract ? this.view(db, contract) : refuse('NOT_FOUND');
  }

  async cards(db: Tx, contracts: readonly Contract[]): Promise<ContractCard[]> {
    const visits = await this.visits.ofMany(
      db,
      contracts.map(({ id }) => id),
    );
    const facts = await this.factsOf(db, [...visits.values()].flat());
    return contracts.map((contract) =>
      cardOf(contract, viewsOf(contract, { ...facts, visits: visits.get(contract.id)! })),
    );
  }

  async view(db: Tx, contract: Contract): Promise<ContractView> {
    const facts = await this.factsOf(db, await this.visits.of(db, contract.id));
    const visits = viewsOf(contract, facts);
    const waiting = contract.state === 'awaiting_payment';
    return {
      ...cardOf(contract, visits),
      packageId: contract.packageId,
      every: contract.every,
      grossFen: contract.grossFen,
      paidFen: contract.paidFen,
      durationMinutes: contract.durationMinutes,
      note: contract.note,
      visits,
      lines: [...(facts.visits[0]?.lines ?? [])],
      actions: waiting ? ['pay', 'cancel'] : [],
    };
  }

  private async factsOf(db: Tx, visits: readonly ContractVisit[]): Promise<Facts> {
    const orders = await this.orders.orders(
      db,
      visits.flatMap((visit) => visit.orderId ?? []),
    );
    const promised = [...orders.values()].flatMap(({ state, workerId }) =>
      workerId && workerIsPromised(state) ? workerId : [],
    );
    return { visits, orders, workers: await this.workforce.workers(db, [...new Set(promised)]) };
  }
}

/** Where a visit is an order, the order knows best: it may have been moved since. */
function viewsOf(contract: Contract, { visits, orders, workers }: Facts): ContractVisitView[] {
  return visits.map(({ seq, startAt, shareFen, orderId }) => {
    const order = orderId ? orders.get(orderId) : undefined;
    const state = order?.state ?? UNOPENED[contract.state];
    const start = order?.promised.from ?? startAt;
    return {
      seq,
      startAt: start.toISOString(),
      endAt: addMinutes(start, order?.durationMinutes ?? contract.durationMinutes).toISOString(),
      shareFen,
      state,
      stateText: STATE_TEXT[state],
      orderId,
      open: order !== undefined && isOpen(order),
      workerName: (order?.workerId && workerIsPromised(state) && workers.get(order.workerId)?.name) || null,
    };
  });
}

function cardOf(contract: Contract, visits: readonly ContractVisitView[]): ContractCard {
  const next = visits.filter(({ state }) => UPCOMING.includes(state)).map(({ startAt }) => startAt);
  return {
    id: contract.id,
    no: contract.no,
    state: contract.state,
    stateText: CONTRACT_TEXT[contract.state],
    serviceId: contract.serviceId,
    serviceName: contract.serviceName,
    serviceIcon: contract.serviceIcon,
    packageName: contract.packageName,
    totalFen: contract.totalFen,
    addressShort: `${contract.address.district} ${contract.address.community}`,
    visitCount: visits.length,
    doneCount: visits.filter(({ state }) => state === 'completed').length,
    nextAt: next.sort()[0] ?? null,
    holdUntil: contract.holdUntil?.toISOString() ?? null,
    createdAt: contract.createdAt.toISOString(),
  };
}
