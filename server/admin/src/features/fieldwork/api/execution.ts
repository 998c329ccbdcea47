import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type ExecutionLine = Schemas['ExecutionLine'];
export type ExecutedDays = Schemas['ExecutedDays'];
export type WorkerExecution = Schemas['WorkerExecution'];
type KeptSteps = Schemas['KeptSteps'];

/** Everybody who led a visit in the last 90 days, who keeps the least of the standard first. */
export function listExecution(signal?: AbortSignal): Promise<Schemas['ExecutionTable']> {
  return get('/admin/execution', { signal });
}

/** @throws ApiFailure NOT_FOUND */
export function getExecution(workerId: string, signal?: AbortSignal): Promise<WorkerExecution> {
  return get(`/admin/workers/${encodeURIComponent(workerId)}/execution`, { signal });
}

/** `96.5%（55/57步）`; nothing asked is no rate. */
export function keptText({ asked, passed, basisPoints }: KeptSteps): string {
  return basisPoints === null ? '—' : `${percentText(basisPoints)}（${passed}/${asked}步）`;
}

/** Cut to a tenth, so that what is not whole never reads 100 %. */
export function percentText(basisPoints: number): string {
  return `${(Math.floor(basisPoints / 10) / 10).toFixed(1)}%`;
}

/** The levels that visits reached, the highest first; what nobody reached is left out. */
export function levelsText({ levels: { platinum, gold, silver, below } }: ExecutedDays): string {
  const named = [
    [platinum, '铂金'],
    [gold, '金牌'],
    [silver, '银牌'],
    [below, '未达银牌'],
  ] as const;
  return named.flatMap(([visits, name]) => (visits > 0 ? [`${name}${visits}单`] : [])).join('，') || '—';
}
