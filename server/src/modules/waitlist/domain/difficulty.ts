import type { RequestState } from './request-life.js';

/** What makes this time the one that matters; the only part of a difficulty that feeds statistics. */
export const DIFFICULTIES = ['family', 'occasion', 'breakdown', 'unwell', 'other'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const DIFFICULTY_TEXT: Readonly<Record<Difficulty, string>> = {
  family: '要看护家人',
  occasion: '有重要活动',
  breakdown: '家里出了紧急故障',
  unwell: '身体不便',
  other: '其他难处',
};

/** How a coordinator says no: chosen, never typed, so that it is always kind. */
export const REFUSAL_SCRIPTS = ['nobody_left', 'rest_first', 'too_far'] as const;
export type RefusalScript = (typeof REFUSAL_SCRIPTS)[number];

export const REFUSAL_TEXT: Readonly<Record<RefusalScript, string>> = {
  nobody_left: '我们逐一问过了能做这项服务的同事，这个时间实在排不开，很抱歉没能帮上您。换个相近的时间，我们一定安排好',
  rest_first: '能来的同事当天已经连着做了很久，需要休息好才能安全地为您服务，请您体谅。换个相近的时间，我们一定安排好',
  too_far: '有空的同事离您家太远，赶过去会误了您的时间，很抱歉没能帮上您。换个相近的时间，我们一定安排好',
};

const TOO_NEAR = '离这个时间太近，没能在此之前为您安排上，抱歉让您久等。换个相近的时间，我们一定安排好';

/** What the customer is told when no time was found; null where there is nothing to be sorry for. */
export function unmetSentence(state: RequestState, script: RefusalScript | null): string | null {
  switch (state) {
    case 'refused':
      return script && REFUSAL_TEXT[script];
    case 'expired':
      return TOO_NEAR;
    case 'asked':
    case 'granted':
    case 'withdrawn':
      return null;
  }
}

/** The account's difficulty in words is encrypted for this purpose only. */
export const WORDS_PURPOSE = 'waitlist.difficulty';
