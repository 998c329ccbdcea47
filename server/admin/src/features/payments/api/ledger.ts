import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type AccountBalance = Schemas['AccountBalance'];
export type Journal = Schemas['JournalView'];
export type LedgerAccount = Schemas['LedgerAccount'];

/** What stands in every account at the end of a day. */
export function getLedger(day: string, signal?: AbortSignal): Promise<Schemas['LedgerView']> {
  return get('/admin/ledger', { query: { day }, signal });
}

export interface JournalsAsked {
  readonly account: LedgerAccount;
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

/** Journals that touch an account, newest first. */
export function listJournals(asked: JournalsAsked, signal?: AbortSignal): Promise<Schemas['JournalPage']> {
  return get('/admin/ledger/journals', { query: { ...asked }, signal });
}
