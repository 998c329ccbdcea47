import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { PaymentGateway } from '../../domain/payment-gateway.js';
import { BillSource, type BillOutcome } from '../../domain/reconciliation/bill-source.js';
import type { BillCase } from '../../domain/reconciliation/case.js';
import { Matching, type Difference } from '../../domain/reconciliation/match.js';
import { BillCases } from '../../infrastructure/bills/bill-cases.js';
import { BillDays } from '../../infrastructure/bills/bill-days.js';
import { OurMovements } from '../../infrastructure/bills/our-movements.js';
import { CloseDay } from './close-day.js';

const SYSTEM = { accountId: null, label: '自动对账' };

/**
 * Reads a day's bills and compares them with the books. May be done again at any time until the day is closed: the same
 * differences are the same cases, and what no longer differs settles itself. Without differences the day is closed.
 */
@Injectable()
export class ReconcileDay {
  constructor(
    private readonly source: BillSource,
    private readonly gateway: PaymentGateway,
    private readonly days: BillDays,
    private readonly cases: BillCases,
    private readonly movements: OurMovements,
    private readonly closing: CloseDay,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async reconcile(day: LocalDate): Promise<BillOutcome['kind']> {
    const ours = await this.movements.ofDay(this.transactions.reader, day, this.gateway.merchant.mchid);
    const matching = new Matching(ours);
    const outcome = await this.source.read(day, (line) => matching.add(line));
    await this.transactions.run(async (tx) => {
      const known = await this.days.lock(tx, day);
      if (!known || known.state === 'closed') return;
      if (outcome.kind === 'unknown') return this.days.note(tx, day, outcome.because);
      if (outcome.kind === 'not_ready') return this.days.note(tx, day, '微信还在生成账单');
      await this.days.read(tx, day, { ...matching.totals, matched: ours.length }, outcome.sha1, this.clock.now());
      await this.keep(tx, day, matching.differences());
      const { unresolved } = (await this.days.find(tx, day))!;
      if (unresolved === 0) await this.closing.closeIn(tx, day, SYSTEM);
    });
    return outcome.kind;
  }

  private async keep(tx: Tx, day: LocalDate, found: readonly Difference[]): Promise<void> {
    const crossed = await this.crossMidnight(tx, day, found);
    const differences = await this.known(
      tx,
      found.filter(({ ref }) => !crossed.has(ref)),
    );
    for (const difference of differences) {
      await this.cases.found(tx, this.ids.next(), day, difference, this.clock.now());
    }
    const still = new Set(differences.map(keyOf));
    for (const one of await this.cases.ofDay(tx, day)) {
      if (one.state !== 'resolved' && !still.has(keyOf(one))) await this.end(tx, one, 'gone', '再次对账时已经一致');
    }
  }

  /** What the day before had on one side only and this day has on the other: it happened around midnight. */
  private async crossMidnight(tx: Tx, day: LocalDate, found: readonly Difference[]): Promise<ReadonlySet<string>> {
    const before = (await this.cases.ofDay(tx, addDays(day, -1))).filter(({ state }) => state !== 'resolved');
    const pairs = before.filter((one) => found.some((each) => answersTo(each, one)));
    for (const one of pairs) await this.end(tx, one, 'next_day', `${day}的账单里有它`);
    const [first] = pairs;
    if (first && (await this.days.find(tx, first.day))?.unresolved === 0) {
      await this.closing.closeIn(tx, first.day, SYSTEM);
    }
    return new Set(pairs.map(({ ref }) => ref));
  }

  /** What WeChat has and the books have not may well be a number of ours that stands otherwise. */
  private async known(tx: Tx, differences: readonly Difference[]): Promise<Difference[]> {
    const missing = differences.filter(({ kind }) => kind === 'missing_here');
    const states = new Map((await this.movements.attempts(tx, missing)).map(({ ref, state }) => [ref, state]));
    return differences.map((one) => {
      const state = one.kind === 'missing_here' ? states.get(one.ref) : undefined;
      return state === undefined ? one : { ...one, kind: 'state', text: `${one.text}；我们这里的状态是${state}` };
    });
  }

  private async end(tx: Tx, one: BillCase, ending: 'gone' | 'next_day', reason: string): Promise<void> {
    await this.cases.resolve(tx, one.id, { ending, by: SYSTEM.label, reason, at: this.clock.now() });
  }
}

const OPPOSITE: Readonly<Partial<Record<Difference['kind'], Difference['kind']>>> = {
  missing_there: 'missing_here',
  missing_here: 'missing_there',
};

function answersTo(found: Difference, before: BillCase): boolean {
  const amountOf = ({ oursFen, theirsFen }: Pick<Difference, 'oursFen' | 'theirsFen'>): number | null =>
    oursFen ?? theirsFen;
  return OPPOSITE[before.kind] === found.kind && before.ref === found.ref && amountOf(before) === amountOf(found);
}

function keyOf({ kind, what, ref }: Pick<Difference, 'kind' | 'what' | 'ref'>): string {
  return `${kind} ${what} ${ref}`;
}
