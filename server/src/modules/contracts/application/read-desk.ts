import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { ContractView } from '../contract/contract-view.js';
import type { AdminContractPage, AdminContractView, ContractSearch } from '../contract/office-contract-view.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { referenceOf } from '../domain/reference.js';
import { ContractReplacementsSql } from '../infrastructure/contract-replacements.sql.js';
import { ContractSearchSql } from '../infrastructure/contract-search.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { REPLACEMENT_NOTE_PURPOSE } from './ask-replacement.js';
import { ReadContracts } from './read-contracts.js';

const PAYMENT_TEXT = {
  created: '未支付',
  pending: '待支付',
  paid: '已到账',
  closed: '已关闭',
  held: '核对中',
} as const;
const REFUND_TEXT = {
  created: '待退款',
  processing: '退款中',
  success: '已退回',
  closed: '退款关闭',
  abnormal: '退款异常',
  at_desk: '待柜台退款',
} as const;

/** Contracts as the office sees them: all of them, with who holds each visit and where the money is. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly searching: ContractSearchSql,
    private readonly contracts: ContractsSql,
    private readonly replacements: ContractReplacementsSql,
    private readonly reading: ReadContracts,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly payments: PaymentsFacade,
    private readonly privacy: PrivacyFacade,
  ) {}

  async search(search: ContractSearch): Promise<AdminContractPage> {
    const db = this.transactions.reader;
    const page = search.page ?? 1;
    const pageSize = search.pageSize ?? CONTRACTS_POLICY.pageSize.value;
    const text = search.q?.trim() || undefined;
    const { items, total } = await this.searching.search(db, { show: search.show, text, page, pageSize });
    const asked = await this.replacements.waiting(
      db,
      items.map(({ id }) => id),
    );
    const cards = await this.reading.cards(db, items);
    return {
      items: cards.map((card, index) => ({
        ...card,
        customerName: items[index]!.customerName,
        phoneMasked: items[index]!.address.phoneMasked,
        asked: asked.has(card.id),
      })),
      total,
      page,
      pageSize,
    };
  }

  /** Refuses NOT_FOUND. */
  async view(contractId: string): Promise<Result<AdminContractView>> {
    const db = this.transactions.reader;
    const contract = await this.contracts.find(db, contractId);
    if (!contract) return refuse('NOT_FOUND');
    const view = await this.reading.view(db, contract);
    const asked = await this.replacements.open(db, contractId);
    return {
      ...view,
      customerId: contract.accountId,
      customerName: contract.customerName,
      contactName: contract.address.contactName,
      phoneMasked: contract.address.phoneMasked,
      holders: await this.holders(db, view),
      hasWords: asked !== null && asked.noteCipher !== null,
      money: await this.money(db, contractId),
    };
  }

  /** What the customer wrote beside the open wish; every look is kept in the audit. Refuses NOT_FOUND. */
  words({ accountId, label }: Actor, contractId: string): Promise<Result<{ words: string | null }>> {
    return this.transactions.run(async (tx): Promise<Result<{ words: string | null }>> => {
      if (!(await this.contracts.find(tx, contractId))) return refuse('NOT_FOUND');
      const asked = await this.replacements.open(tx, contractId);
      if (!asked || asked.noteCipher === null) return { words: null };
      const fact = { actor: { accountId, label }, subject: referenceOf(contractId) };
      return { words: await this.privacy.reveal(tx, asked.noteCipher, REPLACEMENT_NOTE_PURPOSE, fact) };
    });
  }

  private async holders(db: Tx, { visits }: ContractView): Promise<AdminContractView['holders']> {
    const orders = await this.orders.orders(
      db,
      visits.flatMap(({ orderId }) => orderId ?? []),
    );
    const workers = await this.workforce.workers(db, [
      ...new Set([...orders.values()].flatMap(({ workerId }) => workerId ?? [])),
    ]);
    return visits.flatMap(({ seq, orderId }) => {
      const workerId = orderId && orders.get(orderId)?.workerId;
      const worker = workerId ? workers.get(workerId) : undefined;
      return worker ? [{ seq, workerId: worker.id, name: worker.name }] : [];
    });
  }

  private async money(db: Tx, contractId: string): Promise<AdminContractView['money']> {
    const reference = referenceOf(contractId);
    const payments = await this.payments.paymentsOf(db, reference);
    const refunds = await this.payments.refundsOf(db, reference);
    return [
      ...payments.map(({ amountFen, state, createdAt, settledAt }) => ({
        reason: '套餐付款',
        amountFen: Number(amountFen),
        state: PAYMENT_TEXT[state],
        at: (settledAt ?? createdAt).toISOString(),
      })),
      ...refunds.map(({ amountFen, state, reason, createdAt, succeededAt }) => ({
        reason,
        amountFen: -amountFen,
        state: REFUND_TEXT[state],
        at: (succeededAt ?? createdAt).toISOString(),
      })),
    ].sort((a, b) => a.at.localeCompare(b.at));
  }
}
