import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { ISSUE_POLICY } from '../domain/issue-policy.js';
import { proposeRate, type Proposal } from '../domain/issue-rate.js';
import { REWARD_POLICY } from '../domain/reward-policy.js';
import { RewardTotalsSql, type MonthTotal } from '../infrastructure/reward-totals.sql.js';

const DAY_MS = 86_400_000;

/** Looks into how many points a good visit should earn; changes nothing. */
@Injectable()
export class ProposeIssueRate {
  constructor(
    private readonly transactions: Transactions,
    private readonly totals: RewardTotalsSql,
    private readonly clock: Clock,
  ) {}

  /** @param budgetBasisPoints of the turnover of the visits looked at */
  async propose(budgetBasisPoints: number): Promise<Proposal> {
    const db = this.transactions.reader;
    const { historyDays, backWithinDays, visitsMost } = ISSUE_POLICY;
    const now = this.clock.now().getTime();
    const from = new Date(now - historyDays.value * DAY_MS);
    // whoever was here only just now has not had the time to come back
    const to = new Date(now - backWithinDays.value * DAY_MS);
    const past = await this.totals.pastVisits(db, from, to, backWithinDays.value, visitsMost.value);
    const turnoverFen = past.reduce((sum, { priceFen }) => sum + priceFen, 0);
    return proposeRate(past, {
      current: REWARD_POLICY.visitPoints.value,
      pointFen: REWARD_POLICY.pointFen.value,
      budgetFen: Math.floor((turnoverFen * budgetBasisPoints) / 10_000),
      usedShare: usedShareOf(await this.totals.months(db, from)),
      marginPercent: ISSUE_POLICY.marginPercent.value,
      leastVisits: ISSUE_POLICY.leastVisits.value,
      caution: ISSUE_POLICY.cautionTenths.value / 10,
      mostPoints: ISSUE_POLICY.mostPoints.value,
      stepPoints: ISSUE_POLICY.stepPoints.value,
    });
  }
}

/** Of the points that ended, those that were spent; all of them while none have run out. */
function usedShareOf(months: readonly MonthTotal[]): number {
  const sum = (kind: MonthTotal['kind']): number =>
    months.reduce((all, one) => (one.currency === 'points' && one.kind === kind ? all - one.amount : all), 0);
  const [spent, expired] = [sum('spent'), sum('expired')];
  return expired === 0 ? 1 : spent / (spent + expired);
}
