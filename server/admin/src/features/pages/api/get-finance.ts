import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type Finance = Schemas['FinanceView'];
export type FinanceFigure = Schemas['FinanceFigure'];
export type FinancePeriod = Schemas['FinancePeriod'];
export type FinanceFact = Schemas['FinanceFactView'];

export interface FinanceAsked {
  readonly from: string;
  readonly to: string;
  readonly by: FinancePeriod;
}

/** Figures of Shanghai days, out of the books. */
export function getFinance(asked: FinanceAsked, signal?: AbortSignal): Promise<Finance> {
  return get('/admin/finance', { query: { ...asked }, signal });
}

export interface FactsAsked {
  readonly figure: FinanceFigure;
  readonly from: string;
  readonly to: string;
  readonly service?: string;
  readonly channel?: string;
  readonly page: number;
}

/** The facts behind a figure, newest first. */
export function listFinanceFacts(asked: FactsAsked, signal?: AbortSignal): Promise<Schemas['FinanceFactPage']> {
  return get('/admin/finance/facts', { query: { ...asked }, signal });
}
