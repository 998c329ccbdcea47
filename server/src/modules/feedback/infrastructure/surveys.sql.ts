import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SurveyedVisit, SurveyQuestion } from '../contract/surveys.js';
import type { ScoreCount } from '../domain/survey.js';

export interface AskedSurvey {
  readonly question: SurveyQuestion;
  readonly askedAt: Date;
  readonly score: number | null;
}

/** What customers were asked about their visits, and answered. */
@Injectable()
export class SurveysSql {
  async add(tx: Tx, visit: SurveyedVisit, question: SurveyQuestion, at: Date, policyVersion: number): Promise<void> {
    const { orderId, accountId, workerId } = visit;
    await insert(
      tx,
      'survey',
      {
        order_id: orderId,
        account_id: accountId,
        worker_id: workerId,
        question,
        asked_at: at,
        policy_version: policyVersion,
      },
      'asked_at = asked_at',
    );
  }

  async of(tx: Tx, orderId: string): Promise<AskedSurvey | null> {
    const found = await row<{ question: SurveyQuestion; asked_at: Date; score: number | null }>(
      tx,
      'SELECT question, asked_at, score FROM survey WHERE order_id = ?',
      [orderId],
    );
    return found && { question: found.question, askedAt: found.asked_at, score: found.score };
  }

  /** True for the first answer. */
  async answer(tx: Tx, orderId: string, score: number, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      'UPDATE survey SET score = ?, answered_at = ? WHERE order_id = ? AND answered_at IS NULL',
      [score, at, orderId],
    );
    return changed === 1;
  }

  /** How often each score was given to what was asked since then; null: not answered. */
  async counts(tx: Tx, since: Date): Promise<(ScoreCount & { readonly question: SurveyQuestion })[]> {
    const found = await rows<{ question: SurveyQuestion; score: number | null; asked: number | string }>(
      tx,
      'SELECT question, score, COUNT(*) AS asked FROM survey WHERE asked_at >= ? GROUP BY question, score',
      [since],
    );
    return found.map(({ question, score, asked }) => ({ question, score, count: Number(asked) }));
  }
}
