import { DISPATCH_POLICY } from './dispatch-policy.js';

/** What the score is made of; all facts of the moment it was computed. */
export interface CandidateFacts {
  readonly workerId: string;
  readonly distanceMetres: number;
  readonly ratingAverage: number | null;
  readonly claimedMinutes: number;
  /** finished or accepted visits with this customer before */
  readonly visitsWithCustomer: number;
  /** visits of a week back and a week ahead that are theirs; who said no is not in it */
  readonly visitsLately: number;
}

/** Points by what they are given for; turns are taken off. */
interface Parts {
  readonly near: number;
  readonly stars: number;
  readonly free: number;
  readonly known: number;
  readonly turns: number;
}

export interface Scored {
  readonly workerId: string;
  /** 0–100, higher is better */
  readonly score: number;
  readonly parts: Parts;
  readonly explanation: string[];
}

const PART_NAMES: Readonly<Record<keyof Parts, string>> = {
  near: '距离',
  stars: '评价',
  free: '当天忙闲',
  known: '熟悉',
  turns: '轮转',
};

const share = (value: number): number => Math.min(1, Math.max(0, value));
const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(Math.round(value))}`;

function partsOf(facts: CandidateFacts, policy: typeof DISPATCH_POLICY): Parts {
  return {
    near: share(1 - facts.distanceMetres / policy.farMetres.value) * policy.distanceWeight.value,
    stars: share(((facts.ratingAverage ?? policy.unratedStars.value) - 3) / 2) * policy.ratingWeight.value,
    free: share(1 - facts.claimedMinutes / policy.fullDayMinutes.value) * policy.workloadWeight.value,
    known: facts.visitsWithCustomer > 0 ? policy.familiarWeight.value : 0,
    turns: -share(facts.visitsLately / policy.fullFortnightVisits.value) * policy.turnsWeight.value,
  };
}

/** Scores one worker who passes every hard rule. Each sentence names the fact and what it was worth. */
export function scoreCandidate(facts: CandidateFacts, policy = DISPATCH_POLICY): Scored {
  const parts = partsOf(facts, policy);
  const { near, stars, free, known, turns } = parts;
  return {
    workerId: facts.workerId,
    score: Math.max(0, Math.round((near + stars + free + known + turns) * 10) / 10),
    parts,
    explanation: [
      `距离约${(facts.distanceMetres / 1000).toFixed(1)}公里（${points(near)}）`,
      facts.ratingAverage === null
        ? `新人，暂无评分（${points(stars)}）`
        : `客户评分${facts.ratingAverage.toFixed(1)}（${points(stars)}）`,
      `当天已排${Math.round((facts.claimedMinutes / 60) * 10) / 10}小时（${points(free)}）`,
      ...(known > 0 ? [`服务过这位客户${facts.visitsWithCustomer}次（${points(known)}）`] : []),
      ...(facts.visitsLately > 0 ? [`前后一周共${facts.visitsLately}单（${points(turns)}）`] : []),
    ],
  };
}

/** Best first; equal scores by id, so that the same facts always give the same order. */
export function rank(facts: readonly CandidateFacts[], policy = DISPATCH_POLICY): Scored[] {
  return facts
    .map((one) => scoreCandidate(one, policy))
    .sort((a, b) => b.score - a.score || (a.workerId < b.workerId ? -1 : 1));
}

/** What the next best lacked, in one sentence: `其次是李芳（71分）：差在距离（−12）、评价（−3）`. */
export function whyNotNext(chosen: Scored, next: Scored, nextName: string): string {
  const behind = (Object.keys(PART_NAMES) as (keyof Parts)[])
    .map((part) => ({ part, by: Math.round(next.parts[part] - chosen.parts[part]) }))
    .filter(({ by }) => by < 0)
    .sort((a, b) => a.by - b.by)
    .map(({ part, by }) => `${PART_NAMES[part]}（${points(by)}）`);
  const lacks = behind.length > 0 ? `差在${behind.join('、')}` : '条件相当';
  if (next.score > chosen.score) return `另有${nextName}（${next.score}分）分数更高，这一单下单时已留了时间`;
  return `其次是${nextName}（${next.score}分）：${lacks}`;
}
