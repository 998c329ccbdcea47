import { yuan } from '@daowei/shared/kernel/fen';
import type { Holdings } from '../application/read-purses.js';
import type { RewardsInAll } from '../application/read-totals.js';
import { CURRENCY_NAMES, UNIT_FEN } from '../domain/currency.js';
import { ISSUE_POLICY } from '../domain/issue-policy.js';
import type { Proposal, Rung } from '../domain/issue-rate.js';
import type * as dto from './reward-office.dto.js';
import { purseView, tierView } from './rewards-views.js';

export function heldView(total: RewardsInAll['held'][number]): dto.RewardHeld {
  const { currency, held } = total;
  return { ...total, name: CURRENCY_NAMES[currency], worthFen: held * UNIT_FEN[currency] };
}

/** What the customer of an order holds. */
export function orderRewardsView({ purses, tier, visits }: Holdings): dto.OrderRewards {
  return { purses: purses.map(purseView), tier: tierView(tier, visits) };
}

/** A proposal with its reasons in words. */
export function proposalView(proposal: Proposal, budgetBasisPoints: number): dto.IssueProposal {
  const { visits, cameBack, turnoverFen, proven, ladder, bands, current, proposed } = proposal;
  const rung = (one: Rung): dto.IssueRung => ({
    ...one,
    returns: Math.round(one.returns * 10) / 10,
    perYuan: turnoverFen === 0 ? 0 : Math.round((one.points * visits * 10_000) / (turnoverFen / 100)) / 10_000,
  });
  return {
    budgetBasisPoints,
    budgetFen: Math.floor((turnoverFen * budgetBasisPoints) / 10_000),
    ...{ visits, cameBack, proven, bands: [...bands] },
    current: rung(current),
    proposed: rung(proposed),
    ladder: ladder.map(rung),
    because: becauseOf(proposal, budgetBasisPoints),
  };
}

function becauseOf(
  { visits, cameBack, proven, effect, current, proposed }: Proposal,
  budgetBasisPoints: number,
): string[] {
  const { historyDays, backWithinDays, leastVisits, marginPercent } = ISSUE_POLICY;
  const seen = `近${historyDays.value}天里看得出是否回头的好交易${visits}单，其中${cameBack}单在${backWithinDays.value}天内又来了`;
  const measured = effect.measured.toFixed(1);
  const counted = effect.countedOn.toFixed(1);
  const proof = proven
    ? `积分每多占单价的1%，每百单约多${measured}位回头客；扣除偶然因素，只按${counted}位算`
    : visits < leastVisits.value
      ? `不足${leastVisits.value}单，碰巧和规律还分不清，所以不建议加`
      : '看不出积分多的客户更常回头，所以不建议加';
  const end =
    proposed.points === current.points
      ? `建议保持每次${current.points}积分`
      : `建议从每次${current.points}积分改为${proposed.points}积分：这些单会花${yuan(proposed.costFen)}元，原来是${yuan(current.costFen)}元`;
  const limits = `预算是营业额的${budgetBasisPoints / 100}%；比现在多花的，要由多来的客人按${marginPercent.value}%毛利挣回来`;
  return [seen, proof, limits, `${end}。只是建议，由管理员改规则后才生效`];
}
