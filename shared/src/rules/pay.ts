export const WORKER_LEVELS = ['初级', '中级', '高级', '金牌'] as const;
export type WorkerLevel = (typeof WORKER_LEVELS)[number];

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

/** The law's own limit for what may be taken off a month's wages; no rule may go beyond it. */
export const LAWFUL_CAP_BASIS_POINTS = 2_000;
/** How a cause of a deduction is named in data. */
export const CAUSE_CODE = /^[a-z_]{1,32}$/;

/** No amount a person types here is larger, in fen. */
export const MOST_PAY_FEN = 1_000_000;
export const MOST_ON_TIME_VISITS = 1_000;

/** What is wrong with terms somebody wants to publish, in Chinese; empty: nothing. A field left empty comes as NaN. */
export function termsProblems(terms: PayTerms, knownServices: ReadonlySet<string>): string[] {
  return [...new Set([...amountProblems(terms), ...listProblems(terms, knownServices), ...lawProblems(terms)])];
}

function amountProblems(terms: PayTerms): string[] {
  const { usual, services, levels, causes } = terms;
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const amounts: readonly [name: string, fen: number][] = [
    ...[usual, ...services].flatMap(({ visitFen, hourFen, dayFen }): [string, number][] => [
      ['每次出门', visitFen],
      ['每小时报酬', hourFen],
      ['住家每天', dayFen],
    ]),
    ['组长津贴', terms.leadFen],
    ['高峰奖励', terms.peakFen],
    ['夜间补贴', terms.nightFen],
    ['五星奖励', terms.fiveStarsFen],
    ['全月准时奖励', terms.onTimeFen],
    ['每小时保底', terms.hourFloorFen],
  ];
  const shares: readonly [name: string, basisPoints: number][] = [
    ...levels.map(({ level, basisPoints }): [string, number] => [`${level}加成`, basisPoints]),
    ...causes.map(({ name, basisPoints }): [string, number] => [`“${name}”的扣减比例`, basisPoints]),
    ['现场加项提成', terms.extrasBasisPoints],
    ['扣减上限', terms.capBasisPoints],
  ];
  return [
    ...amounts.flatMap(([name, value]) =>
      within(value, 0, MOST_PAY_FEN) ? [] : [`${name}应在0–${MOST_PAY_FEN / 100}元之间`],
    ),
    ...shares.flatMap(([name, value]) => (within(value, 0, 10_000) ? [] : [`${name}应在0–100%之间`])),
    ...(within(terms.nightMinute, 0, 1_440) ? [] : ['夜间开始应是一天里的钟点，如19:00']),
    ...(within(terms.onTimeVisits, 1, MOST_ON_TIME_VISITS) ? [] : [`全月准时应为1–${MOST_ON_TIME_VISITS}单`]),
  ];
}

function listProblems({ services, levels, causes }: PayTerms, knownServices: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
  for (const id of twice(services.map(({ serviceId }) => serviceId))) problems.push(`服务${id}出现了两次`);
  for (const { serviceId } of services) {
    if (!knownServices.has(serviceId)) problems.push(serviceId ? `没有这项服务：${serviceId}` : '请选择另行定价的服务');
  }
  for (const level of twice(levels.map((one) => one.level))) problems.push(`等级${level}出现了两次`);
  for (const code of twice(causes.map((one) => one.code))) problems.push(`扣减原因${code}出现了两次`);
  if (causes.some(({ name }) => name.trim() === '')) problems.push('扣减原因缺少名称');
  if (causes.some(({ code }) => !CAUSE_CODE.test(code))) problems.push('扣减原因的代号只用小写字母和下划线');
  return problems;
}

function lawProblems({ usual, services, causes, capBasisPoints, hourFloorFen }: PayTerms): string[] {
  const problems: string[] = [];
  if (capBasisPoints > LAWFUL_CAP_BASIS_POINTS)
    problems.push('扣减上限不能超过应得的20%（《工资支付暂行规定》第十六条）');
  for (const { name, basisPoints } of causes) {
    if (basisPoints > capBasisPoints) problems.push(`“${name}”的扣减比例超过了每单上限`);
  }
  for (const { hourFen } of [usual, ...services]) {
    if (hourFen < hourFloorFen) problems.push('每小时报酬不能低于保底，保底不低于当地小时最低工资');
  }
  return problems;
}
