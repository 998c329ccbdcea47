import type { Schemas } from '@daowei/shared/api/client';

type Outcome = Schemas['ScriptOutcomeView'];
type Rate = Schemas['ScriptRate'];

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function shareText({ hits, of, low, high }: Rate): string {
  return `${percent(hits / of)}（${percent(low)}–${percent(high)}）`;
}

/**
 * What a wording brought, in two lines. Few are told as few: a share of five people would only mislead.
 * @param leastForRate as the company counts
 */
export function outcomeWords(outcome: Outcome | null, leastForRate: number): string[] {
  if (!outcome) return ['还没有发送过'];
  const { told, counted, cameBack, cameBackRate, rated, satisfied, satisfiedRate } = outcome;
  const back = cameBackRate
    ? `再约${shareText(cameBackRate)}`
    : `再约${cameBack}人，只有${counted}人到了可以看结果的时候，不到${leastForRate}人，先不看比例`;
  const pleased = satisfiedRate ? `满意${shareText(satisfiedRate)}` : `满意${satisfied}人，共${rated}人评价，人太少`;
  return [`发给${told}人，${back}`, pleased];
}
