import type { Worker } from '../../workforce/contract/workforce.facade.js';

export type WorkerLevel = Worker['level'];
export const WORKER_LEVELS = ['初级', '中级', '高级', '金牌'] as const satisfies readonly WorkerLevel[];

/** What work is worth to who does it. Fen. */
export interface PayRates {
  /** for every visit, however short: the way and the bag */
  readonly visitFen: number;
  /** per hour as planned */
  readonly hourFen: number;
  /** per whole day of living in */
  readonly dayFen: number;
}

/** A service that is paid otherwise than the rest. */
export interface ServiceRates extends PayRates {
  readonly serviceId: string;
}

/** A root cause that may take something off the pay of a visit. */
export interface DeductionCause {
  readonly code: string;
  readonly name: string;
  /** of the visit's pay, in hundredths of a percent */
  readonly basisPoints: number;
}

/** What people can set: all that a visit's pay is computed from. Amounts in fen, shares in hundredths of a percent. */
export interface PayTerms {
  readonly usual: PayRates;
  readonly services: readonly ServiceRates[];
  /** on top of the visit's pay; a level that is not named gets nothing on top */
  readonly levels: readonly { readonly level: WorkerLevel; readonly basisPoints: number }[];
  /** for leading a crew */
  readonly leadFen: number;
  /** of the extras the customer agreed to, shared by those who came */
  readonly extrasBasisPoints: number;
  /** for a visit sold at peak time */
  readonly peakFen: number;
  /** for a visit that lasts into the evening: from this minute of the day on */
  readonly nightMinute: number;
  readonly nightFen: number;
  /** for a rating of five stars */
  readonly fiveStarsFen: number;
  /** for a month of at least so many visits that were all on time */
  readonly onTimeVisits: number;
  readonly onTimeFen: number;
  readonly causes: readonly DeductionCause[];
  /** what may be taken off a visit altogether, of its pay */
  readonly capBasisPoints: number;
  /** what is left of a visit per hour whatever is taken off */
  readonly hourFloorFen: number;
}

/** Versions are only ever added; a visit is paid by the one in force on its day. */
export interface PayRule extends PayTerms {
  readonly version: number;
  readonly because: string;
  readonly effectiveFrom: Date;
}

/** The law's own limit for what may be taken off a month's wages; no rule may go beyond it. */
export const LAWFUL_CAP_BASIS_POINTS = 2_000;

/** What is wrong with terms somebody wants to publish, in Chinese; empty: nothing. */
export function termsProblems(terms: PayTerms, knownServices: ReadonlySet<string>): string[] {
  const { usual, services, levels, causes, capBasisPoints, hourFloorFen } = terms;
  const problems: string[] = [];
  const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
  for (const id of twice(services.map(({ serviceId }) => serviceId))) problems.push(`服务${id}出现了两次`);
  for (const { serviceId } of services) if (!knownServices.has(serviceId)) problems.push(`没有这项服务：${serviceId}`);
  for (const level of twice(levels.map(({ level }) => level))) problems.push(`等级${level}出现了两次`);
  for (const code of twice(causes.map(({ code }) => code))) problems.push(`扣减原因${code}出现了两次`);
  if (capBasisPoints > LAWFUL_CAP_BASIS_POINTS)
    problems.push('扣减上限不能超过应得的20%（《工资支付暂行规定》第十六条）');
  for (const { name, basisPoints } of causes) {
    if (basisPoints > capBasisPoints) problems.push(`“${name}”的扣减比例超过了每单上限`);
  }
  for (const { hourFen } of [usual, ...services]) {
    if (hourFen < hourFloorFen) problems.push('每小时报酬不能低于保底，保底不低于当地小时最低工资');
  }
  return [...new Set(problems)];
}
