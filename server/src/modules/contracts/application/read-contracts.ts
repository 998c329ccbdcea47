import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { workerIsPromised } from '../../orders/contract/order-card.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { ContractCard, ContractView } from '../contract/contract-view.js';
import type { Contract, ContractVisit } from '../contract/contracts.facade.js';
import { contractActions } from '../domain/contract-actions.js';
import { PAUSE_REASONS } from '../domain/pause.js';
import { REPLACEMENT_REASONS } from '../domain/replacement.js';
import { ContractHistorySql } from '../infrastructure/contract-history.sql.js';
import { ContractPausesSql, type ContractPause } from '../infrastructure/contract-pauses.sql.js';
import { ContractReplacementsSql, type Replacement } from '../infrastructure/contract-replacements.sql.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { cardOf, viewsOf, type VisitFacts } from './contract-cards.js';
import { workersOf } from './worker-chain.js';

/** Contracts a person has going at one time; more than that nobody reads. */
const MOST_OWN = 50;

/** Contracts as people read them: each visit with the state of its own order. */
@Injectable()
export class ReadContracts {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly visits: ContractVisitsSql,
    private readonly pauses: ContractPausesSql,
    private readonly replacements: ContractReplacementsSql,
    private readonly history: ContractHistorySql,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly clock: Clock,
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
    const ids = contracts.map(({ id }) => id);
    const visits = await this.visits.ofMany(db, ids);
    const pauses = await this.pauses.goingOf(db, ids);
    const facts = await this.factsOf(db, [...visits.values()].flat());
    return contracts.map((contract) =>
      cardOf(
        contract,
        viewsOf(contract, { ...facts, visits: visits.get(contract.id)! }),
        pauses.get(contract.id)?.until ?? null,
      ),
    );
  }

  async view(db: Tx, contract: Contract): Promise<ContractView> {
    const [occurrences, pause, replacements, history] = await Promise.all([
      this.visits.of(db, contract.id),
      this.pauses.going(db, contract.id),
      this.replacements.of(db, contract.id),
      this.history.of(db, contract.id),
    ]);
    const facts = await this.factsOf(db, occurrences);
    const visits = viewsOf(contract, facts);
    const asked = replacements.findLast(({ askedBy }) => askedBy !== null) ?? null;
    const resting = visits.filter(({ state }) => state === 'paused').length;
    return {
      ...cardOf(contract, visits, pause?.until ?? null),
      packageId: contract.packageId,
      every: contract.every,
      grossFen: contract.grossFen,
      paidFen: contract.paidFen,
      durationMinutes: contract.durationMinutes,
      note: contract.note,
      visits,
      lines: [...(facts.visits[0]?.lines ?? [])],
      pause: pause && pauseView(pause),
      restingCount: resting,
      replacement: asked && replacementView(asked),
      workers: await workersOf(db, this.workforce, replacements),
      history: history.map(({ text, actor, happenedAt }) => ({ text, actor, happenedAt: happenedAt.toISOString() })),
      actions: contractActions({
        state: contract.state,
        starts: visits.filter(({ open }) => open).map(({ startAt }) => new Date(startAt)),
        resting,
        paused: pause !== null,
        asked: asked?.state === 'asked',
        renewed: await this.contracts.isRenewed(db, contract.id),
        now: this.clock.now(),
      }),
    };
  }

  private async factsOf(db: Tx, visits: readonly ContractVisit[]): Promise<VisitFacts> {
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

function pauseView({ from, until, reason, visits }: ContractPause): NonNullable<ContractView['pause']> {
  return { from: from.toISOString(), until: until.toISOString(), reason: PAUSE_REASONS[reason], visits };
}

function replacementView(one: Replacement): NonNullable<ContractView['replacement']> {
  return {
    state: one.state,
    reason: REPLACEMENT_REASONS[one.reason],
    askedAt: one.askedAt.toISOString(),
    answerBy: one.answerBy.toISOString(),
    answer: one.answer,
  };
}
