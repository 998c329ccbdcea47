import { DISPATCH_POLICY } from './dispatch-policy.js';

/** What the score is made of; all facts of the moment it was computed. */
export interface CandidateFacts {
  readonly workerId: string;
  readonly distanceMetres: number;
  readonly ratingAverage: number | null;
  readonly claimedMinutes: number;
  /** finished or accepted visits with this customer before */
  readonly visitsWithCustomer: number;
}

export interface Scored {
  readonly workerId: string;
  /** 0–100, higher is better */
  readonly score: number;
  readonly explanation: string[];
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** Scores one worker who passes every hard rule. Each sentence names the fact and what it was worth. */
export function scoreCandidate(facts: CandidateFacts, policy = DISPATCH_POLICY): Scored {
  const near = share(1 - facts.distanceMetres / policy.farMetres.value) * policy.distanceWeight.value;
  const stars = share(((facts.ratingAverage ?? policy.unratedStars.value) - 3) / 2) * policy.ratingWeight.value;
  const free = share(1 - facts.claimedMinutes / policy.fullDayMinutes.value) * policy.workloadWeight.value;
  const known = facts.visitsWithCustomer > 0 ? policy.familiarWeight.value : 0;
  const points = (value: number): string => `+${Math.round(value)}`;
  return {
    workerId: facts.workerId,
    score: Math.round((near + stars + free + known) * 10) / 10,
    explanation: [
      `距离约${(facts.distanceMetres / 1000).toFixed(1)}公里（${points(near)}）`,
      facts.ratingAverage === null
        ? `新人，暂无评分（${points(stars)}）`
        : `客户评分${facts.ratingAverage.toFixed(1)}（${points(stars)}）`,
      `当天已排${Math.round((facts.claimedMinutes / 60) * 10) / 10}小时（${points(free)}）`,
      ...(known > 0 ? [`服务过这位客户${facts.visitsWithCustomer}次（${points(known)}）`] : []),
    ],
  };
}

/** Best first; equal scores by id, so that the same facts always give the same order. */
export function rank(facts: readonly CandidateFacts[], policy = DISPATCH_POLICY): Scored[] {
  return facts
    .map((one) => scoreCandidate(one, policy))
    .sort((a, b) => b.score - a.score || (a.workerId < b.workerId ? -1 : 1));
}
