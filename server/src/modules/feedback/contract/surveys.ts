import type { Tx } from '../../../platform/database/transactions.js';

/** How content (满意度), how easy it was (费力度), and whether one would recommend us (推荐意愿). */
export const SURVEY_QUESTIONS = ['csat', 'ces', 'nps'] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

/** A visit that is asked about. */
export interface SurveyedVisit {
  readonly orderId: string;
  readonly accountId: string;
  readonly workerId: string;
}

/** Questions about a visit, asked by whoever speaks to customers. */
export abstract class Surveys {
  /** Asks one question about each of these visits: which one is drawn by the visit. Asking again changes nothing. */
  abstract ask(tx: Tx, visits: readonly SurveyedVisit[]): Promise<void>;
}
