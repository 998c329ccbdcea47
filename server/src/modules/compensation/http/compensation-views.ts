import type { ExplainedGrant, OrderCompensation } from '../application/read-compensation.js';
import { CAUSE_NAMES, computationOf, outcomeOf, whatHappened } from '../domain/grant.js';
import type { CompensationView, GrantView } from './compensation.dto.js';

/** What the customer reads of a broken promise. */
export function compensationView(found: OrderCompensation): CompensationView {
  const { grants, delay, delayOpen, delayCouponFen, times, redoOf } = found;
  return {
    delay: delay && {
      minutes: delay.predictedMinutes!,
      toldAt: delay.predictedAt!.toISOString(),
      choice: delay.choice,
      open: delayOpen,
      couponFen: delayCouponFen,
    },
    items: grants.map(grantView),
    times: times.map((at) => at.toISOString()),
    redoOf: redoOf && { id: redoOf.id, no: redoOf.no },
  };
}

export function grantView({ grant, ...appointment }: ExplainedGrant): GrantView {
  return {
    id: grant.id,
    cause: grant.cause,
    causeName: CAUSE_NAMES[grant.cause],
    whatHappened: whatHappened(grant, appointment),
    ruleVersion: grant.ruleVersion,
    because: grant.because,
    computation: computationOf(grant),
    state: grant.state,
    outcome: outcomeOf(grant),
    moneyFen: grant.moneyFen,
    couponFen: grant.couponFen,
    chooseBy: grant.chooseBy?.toISOString() ?? null,
    redoOrderId: grant.redoOrderId,
    grantedAt: grant.grantedAt.toISOString(),
  };
}
