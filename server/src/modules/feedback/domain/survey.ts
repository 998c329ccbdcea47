import { rateOf, type Rate } from '@daowei/shared/kernel/rate';
import { spreadOf } from '@daowei/shared/kernel/spread';
import { SURVEY_QUESTIONS, type SurveyQuestion } from '../contract/surveys.js';
import { SURVEY_POLICY } from './survey-policy.js';

/** A question as it is put, with the ends of its scale. */
export interface Scale {
  readonly name: string;
  readonly text: string;
  readonly least: number;
  readonly most: number;
  readonly leastText: string;
  readonly mostText: string;
}

export const SCALES: Readonly<Record<SurveyQuestion, Scale>> = {
  csat: {
    name: '满意度 CSAT',
    text: '这次服务，您满意吗？',
    ...{ least: 1, most: 5, leastText: '很不满意', mostText: '非常满意' },
  },
  ces: {
    name: '省心程度 CES',
    text: '从预约到做完，对您来说省心吗？',
    ...{ least: 1, most: 7, leastText: '很费劲', mostText: '很省心' },
  },
  nps: {
    name: '推荐意愿 NPS',
    text: '您有多愿意把我们推荐给亲友？',
    ...{ least: 0, most: 10, leastText: '不会推荐', mostText: '一定推荐' },
  },
};

/** One question per visit, so that it is answered in two taps; which one, nobody chooses. */
export function questionFor(orderId: string): SurveyQuestion {
  return SURVEY_QUESTIONS[spreadOf(`survey:${orderId}`) % SURVEY_QUESTIONS.length]!;
}

export function fitsScale(question: SurveyQuestion, score: number): boolean {
  const { least, most } = SCALES[question];
  return Number.isInteger(score) && score >= least && score <= most;
}

/** How often a score was given; null: asked and not answered. */
export interface ScoreCount {
  readonly score: number | null;
  readonly count: number;
}

/** What one question showed. Its own people asked and answered; a question has nothing to do with another's, or with stars. */
export interface SurveyFigure {
  readonly asked: number;
  readonly answered: number;
  /** satisfied, found it easy, or promoters */
  readonly good: number;
  /** of NPS: detractors; of the others 0 */
  readonly bad: number;
  /** a share; of NPS the difference of two, from −1 to 1. null: too few to read */
  readonly value: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** Figures of one question, with bounds between which the true value lies. */
export function figureOf(
  question: SurveyQuestion,
  counts: readonly ScoreCount[],
  policy = SURVEY_POLICY,
): SurveyFigure {
  const total = (fits: (score: number) => boolean): number =>
    counts.reduce((sum, { score, count }) => sum + (score !== null && fits(score) ? count : 0), 0);
  const asked = counts.reduce((sum, { count }) => sum + count, 0);
  const answered = total(() => true);
  const { satisfiedFrom, easyFrom, promoterFrom, detractorTo, leastAnswers, sureness } = policy;
  if (question === 'nps') {
    const [good, bad] = [total((score) => score >= promoterFrom.value), total((score) => score <= detractorTo.value)];
    const value = answered < leastAnswers.value ? null : netShare(good, bad, answered, sureness.value);
    return { asked, answered, good, bad, value };
  }
  const from = question === 'csat' ? satisfiedFrom.value : easyFrom.value;
  const good = total((score) => score >= from);
  return { asked, answered, good, bad: 0, value: valueOf(rateOf(good, answered, leastAnswers.value, sureness.value)) };
}

function valueOf(rate: Rate | null): SurveyFigure['value'] {
  return rate && { value: rate.hits / rate.of, low: rate.low, high: rate.high };
}

/** Three made-up answers: without them a hundred promoters would be a certainty. */
const DOUBT = { good: 0.75, bad: 0.75, all: 3 };

/** Promoters less detractors, with the adjusted Wald interval of a difference of two shares of the same people. */
function netShare(good: number, bad: number, of: number, z: number): NonNullable<SurveyFigure['value']> {
  const all = of + DOUBT.all;
  const [up, down] = [(good + DOUBT.good) / all, (bad + DOUBT.bad) / all];
  const half = z * Math.sqrt((up + down - (up - down) ** 2) / all);
  const value = (good - bad) / of;
  return {
    value,
    low: Math.max(-1, Math.min(value, up - down - half)),
    high: Math.min(1, Math.max(value, up - down + half)),
  };
}
