import type { SurveyFigure } from './api/surveys';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
/** NPS is told in points from −100 to 100, not as a share. */
const points = (net: number): string => {
  const whole = Math.round(net * 100);
  return whole < 0 ? `−${-whole}` : String(whole);
};

/**
 * What a question showed, with its bounds. Few answers are told as few: a share of five people would only mislead.
 * @param least fewer answers are no value to read
 */
export function valueWords({ question, value, answered }: SurveyFigure, least: number): string {
  if (!value) return answered === 0 ? '还没有人回答' : `只有${answered}人回答，不到${least}人，先不看`;
  const as = question === 'nps' ? points : percent;
  return `${as(value.value)}（${as(value.low)} 到 ${as(value.high)}）`;
}

/** The people behind it. */
export function countWords({ question, good, bad, answered }: SurveyFigure): string {
  if (question === 'nps') return `推荐者${good}人，批评者${bad}人，共${answered}人回答`;
  return `${question === 'csat' ? '满意' : '觉得省心'}${good}人，共${answered}人回答`;
}
