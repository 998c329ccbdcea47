import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type WageMonth = Schemas['WageMonth'];
export type StatementRow = Schemas['OfficeStatementCard'];
export type OfficeStatement = Schemas['OfficeStatementView'];

const PATH = '/admin/wages';
const pathOf = (id: string): string => `${PATH}/statements/${encodeURIComponent(id)}`;

/** @param month `YYYY-MM` */
export function getWages(month: string, signal?: AbortSignal): Promise<WageMonth> {
  return get(PATH, { query: { month }, signal });
}

export function getStatement(id: string, signal?: AbortSignal): Promise<OfficeStatement> {
  return get(pathOf(id), { signal });
}

/** Checks or approves each for itself; those that are refused are named. */
export function decideStatements(
  body: Schemas['DecideStatements'],
  idempotencyKey: string,
): Promise<Schemas['DecidedStatements']> {
  return post(`${PATH}/decisions`, body, { idempotencyKey });
}

/** Pays all that is approved. */
export function runPayout(month: string, idempotencyKey: string): Promise<Schemas['StartedPayout']> {
  return post(`${PATH}/runs`, { month }, { idempotencyKey });
}

/** @throws ApiFailure STALE_VERSION, DEDUCTION_LIMIT, PAY_ENTRY_CLOSED */
export function correctPay(
  id: string,
  body: Schemas['CorrectPayBody'],
  idempotencyKey: string,
): Promise<OfficeStatement> {
  return post(`${pathOf(id)}/corrections`, body, { idempotencyKey });
}

export function answerObjection(
  id: string,
  body: Schemas['AnswerObjection'],
  idempotencyKey: string,
): Promise<OfficeStatement> {
  return post(`${pathOf(id)}/answer`, body, { idempotencyKey });
}

export function resendPay(id: string, idempotencyKey: string): Promise<OfficeStatement> {
  return post(`${pathOf(id)}/resend`, {}, { idempotencyKey });
}
