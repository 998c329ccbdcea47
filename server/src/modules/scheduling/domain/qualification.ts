import type { LocalDate } from '@daowei/shared/kernel/local-date';
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
  const sentences: string[] = [];
  if (!worker.skills.includes(demand.skill)) sentences.push(`没有“${demand.skill}”技能`);
  for (const kind of demand.certificates) {
    const held = worker.certificates.filter((certificate) => certificate.kind === kind);
    const latest = held
      .map((certificate) => certificate.expiresOn)
      .sort()
      .at(-1);
    if (latest === undefined) sentences.push(`没有${kind}`);
    // a certificate is good through its last day
    else if (days.some((day) => day > latest)) sentences.push(`${kind}有效期到${latest}，服务当天已过期`);
  }
  return sentences;
}
