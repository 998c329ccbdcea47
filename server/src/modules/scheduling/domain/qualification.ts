import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { lacksCertificates } from '../../workforce/contract/certificates.js';
import type { Worker } from '../../workforce/contract/workforce.facade.js';

export interface Demand {
  readonly skill: string;
  readonly certificates: readonly string[];
}

/** What the worker lacks for a visit on `days`, as sentences for the office; empty when nothing. */
export function lacks(
  worker: Pick<Worker, 'skills' | 'certificates'>,
  demand: Demand,
  days: readonly LocalDate[],
): string[] {
  return [
    ...(worker.skills.includes(demand.skill) ? [] : [`没有“${demand.skill}”技能`]),
    ...lacksCertificates(worker.certificates, demand.certificates, days),
  ];
}
