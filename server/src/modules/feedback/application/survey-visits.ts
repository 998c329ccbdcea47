import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { SURVEY_QUESTIONS, Surveys, type SurveyedVisit, type SurveyQuestion } from '../contract/surveys.js';
import { figureOf, fitsScale, questionFor, type SurveyFigure } from '../domain/survey.js';
import { SURVEY_POLICY } from '../domain/survey-policy.js';
import { SurveysSql, type AskedSurvey } from '../infrastructure/surveys.sql.js';

const DAY_MS = 86_400_000;

/** CSAT, CES and NPS: one question about a visit, answered once. They never mix with stars. */
@Injectable()
export class SurveyVisits extends Surveys {
  constructor(
    private readonly transactions: Transactions,
    private readonly surveys: SurveysSql,
    private readonly orders: OrdersFacade,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async ask(tx: Tx, visits: readonly SurveyedVisit[]): Promise<void> {
    const now = this.clock.now();
    for (const visit of visits) {
      await this.surveys.add(tx, visit, questionFor(visit.orderId), now, SURVEY_POLICY.version);
    }
  }

  /** What the customer is asked now, or has answered; null: nothing. Refuses NOT_FOUND. */
  async of(actor: Actor, orderId: string): Promise<Result<AskedSurvey | null>> {
    const db = this.transactions.reader;
    if (!(await this.orders.ownOrder(db, actor, orderId))) return refuse('NOT_FOUND');
    const asked = await this.surveys.of(db, orderId);
    return asked && (asked.score !== null || this.isOpen(asked)) ? asked : null;
  }

  /** The same answer again changes nothing. Refuses NOT_FOUND, SURVEY_CLOSED, VALIDATION_FAILED. */
  answer(actor: Actor, orderId: string, question: SurveyQuestion, score: number): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      if (!(await this.orders.ownOrder(tx, actor, orderId))) return refuse('NOT_FOUND');
      if (!fitsScale(question, score)) return refuse('VALIDATION_FAILED');
      const asked = await this.surveys.of(tx, orderId);
      if (asked?.question !== question) return refuse('SURVEY_CLOSED');
      if (asked.score === null && !this.isOpen(asked)) return refuse('SURVEY_CLOSED');
      if (await this.surveys.answer(tx, orderId, score, this.clock.now())) return null;
      const answered = await this.surveys.of(tx, orderId);
      return answered?.score === score ? null : refuse('SURVEY_CLOSED');
    });
  }

  /** Of what was asked in the window, by question. */
  async figures(): Promise<(SurveyFigure & { readonly question: SurveyQuestion })[]> {
    const since = new Date(this.clock.now().getTime() - SURVEY_POLICY.windowDays.value * DAY_MS);
    const counts = await this.surveys.counts(this.transactions.reader, since);
    return SURVEY_QUESTIONS.map((question) => ({
      question,
      ...figureOf(
        question,
        counts.filter((one) => one.question === question),
      ),
    }));
  }

  private isOpen({ askedAt }: AskedSurvey): boolean {
    return this.clock.now().getTime() - askedAt.getTime() < SURVEY_POLICY.answerDays.value * DAY_MS;
  }
}
