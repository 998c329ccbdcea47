import { groupOf } from './home-groups.js';
import type {
  SellableAddOn,
  SellableAgreement,
  SellablePackage,
  SellableService,
  SellableStep,
} from './sellable-service.js';

/** The skills and certificates the company already works with; people and rosters are written in the same words. */
export interface CompanyWords {
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
}

/** What is wrong, for people, and the field it is about: `name`, `addOns.2`, `agreement`. */
export interface Flaw {
  readonly path: string;
  readonly message: string;
}

/** What can be served at all; each number with its reason. */
export const SERVICE_LIMITS = {
  /** minutes: time is claimed in quarter-hours */
  grid: 15,
  /** hours: the longest visit fits into one day's shift */
  mostHours: 12,
  /** minutes: living in is sold by the day */
  mostMinutes: 1_440,
  /** nobody sends more people into one home */
  mostCrew: 4,
  /** one visit is no package; a year of weeks is the longest */
  packageVisits: { least: 2, most: 52 },
  /** 1/10,000: a package for less than half its price is a slip of the pen */
  mostBasisPointsOff: 5_000,
  /** days: a price is for a day, a week or a month, not for a season */
  mostPriceDays: 31,
  /** days: live-in is booked so far ahead, so nothing longer can be had */
  mostLiveInDays: 60,
  /** 1/10,000: less commits nobody, more is no deposit */
  depositBasisPoints: { least: 500, most: 9_000 },
  /** hours: a month after the visit the books of the month are closed */
  mostBalanceHours: 720,
  /** days: ten years */
  mostWarrantyDays: 3_650,
} as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 40;

/**
 * What makes a service kind impossible to sell or to serve; empty when it may be published. The office's editor says
 * the same while it is written.
 * @param words skills and certificates that are known; left out where they are only being introduced
 */
export function flawsOf(kind: SellableService, words?: CompanyWords): Flaw[] {
  return [
    ...flawsOfOffer(kind),
    ...flawsOfTime(kind),
    ...kind.addOns.flatMap(flawsOfAddOn),
    ...uniqueOnly('addOns', '附加项目', kind.addOns, ({ name }) => name),
    ...flawsOfSteps(kind),
    ...kind.packages.flatMap(flawsOfPackage),
    ...uniqueOnly('packages', '套餐', kind.packages, ({ name }) => name),
    ...flawsOfLiveIn(kind),
    ...flawsOfDeposit(kind),
    ...flawsOfAgreement(kind.agreement),
    ...(words ? strangers(kind, words) : []),
  ];
}

/** The flaw, unless what must hold does. */
const need = (holds: boolean, path: string, message: string): Flaw[] => (holds ? [] : [{ path, message }]);

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;
const isOnGrid = (minutes: number, least: number): boolean =>
  isWhole(minutes, least, SERVICE_LIMITS.mostMinutes) && minutes % SERVICE_LIMITS.grid === 0;
const isWritten = (text: string): boolean => text.trim() !== '';

function flawsOfOffer(kind: SellableService): Flaw[] {
  const { mostCrew, mostWarrantyDays } = SERVICE_LIMITS;
  return [
    ...need(
      ID.test(kind.id) && kind.id.length <= LONGEST_ID,
      'id',
      `编号只能用小写字母、数字和短横线，最多${LONGEST_ID}个字符`,
    ),
    ...need(isWritten(kind.name), 'name', '请填写服务名称'),
    ...need(isWritten(kind.category), 'category', '请填写服务分类'),
    ...need(isWritten(kind.unit), 'unit', '请填写计价单位'),
    ...need(isWhole(kind.basePriceFen, 1, Number.MAX_SAFE_INTEGER), 'basePriceFen', '价格必须大于0，精确到分'),
    ...need(isWritten(kind.skill), 'skill', '请选择服务人员需要的技能，否则没有人能上门'),
    ...need(
      isWhole(kind.warrantyDays, 0, mostWarrantyDays),
      'warrantyDays',
      `质保天数应为0到${mostWarrantyDays}的整数`,
    ),
    ...need(isWhole(kind.crew, 1, mostCrew), 'crew', `每次上门应为1到${mostCrew}人`),
    ...need(!kind.bookable || kind.pricing !== 'package', 'bookable', '套餐不能单独在线预约'),
    ...flawsOfRemote(kind),
  ];
}

/** A call has one worker at the other end, and is had when it is needed. */
function flawsOfRemote({ pricing, crew, packages }: SellableService): Flaw[] {
  if (pricing !== 'remote') return [];
  return [
    ...need(crew === 1, 'crew', '远程服务由一位服务人员完成'),
    ...need(packages.length === 0, 'packages', '远程服务没有套餐'),
  ];
}

function flawsOfTime({ pricing, durationMinutes, hourOptions }: SellableService): Flaw[] {
  const { grid, mostHours } = SERVICE_LIMITS;
  const [shortest] = hourOptions;
  const grid15 = need(
    isOnGrid(durationMinutes, grid),
    'durationMinutes',
    `时长应为${grid}分钟的整数倍，且不超过24小时`,
  );
  if (pricing !== 'hourly') {
    return [...grid15, ...need(shortest === undefined, 'hourOptions', '只有按小时的服务才有可选时长')];
  }
  if (shortest === undefined) return [...grid15, { path: 'hourOptions', message: '按小时的服务至少要有一个可选时长' }];
  return [
    ...grid15,
    ...need(
      hourOptions.every((hours) => isWhole(hours, 1, mostHours)),
      'hourOptions',
      `可选时长应为1到${mostHours}的整小时`,
    ),
    ...need(isAscending(hourOptions), 'hourOptions', '可选时长应从短到长，不能重复'),
    ...need(durationMinutes === shortest * 60, 'durationMinutes', '时长应等于最短的可选时长'),
  ];
}

function flawsOfAddOn({ name, priceFen, minutes, maxQuantity }: SellableAddOn, place: number): Flaw[] {
  const path = `addOns.${place}`;
  const called = calledFor('附加项目', name, place);
  return [
    ...need(isWritten(name), path, `${called}请填写名称`),
    ...need(isWhole(priceFen, 0, Number.MAX_SAFE_INTEGER), path, `${called}的价格不能小于0`),
    ...need(isOnGrid(minutes, 0), path, `${called}的时长应为${SERVICE_LIMITS.grid}分钟的整数倍`),
    ...need(isWhole(maxQuantity, 1, 99), path, `${called}最多可选的数量应为1到99`),
  ];
}

function flawsOfSteps({ steps, bookable, pricing }: SellableService): Flaw[] {
  const forAll = steps.filter((step) => groupOf(step) === null);
  const hasBase = forAll.some(({ demands }) => demands?.part !== 'extra');
  const isVisited = pricing !== 'remote' && pricing !== 'live_in';
  return [
    ...need(
      steps.length === 0 || hasBase,
      'steps',
      '标准至少要有一个对所有家庭都做的基础步骤，增项和为独居老人、儿童加做的步骤是在它之上的',
    ),
    ...need(isVisited || forAll.length === steps.length, 'steps', '远程和住家服务没有为独居老人、儿童加做的步骤'),
    ...steps.flatMap(flawsOfDose),
    ...need(!bookable || steps.length > 0, 'steps', '在线预约的服务至少要有一个服务步骤'),
    ...steps.flatMap(({ title }, place) =>
      need(isWritten(title), `steps.${place}`, `${calledFor('步骤', title, place)}请填写标题`),
    ),
    ...uniqueOnly('steps', '步骤', steps, ({ title }) => title),
  ];
}

/** A cap of nothing would refuse everybody. */
function flawsOfDose({ title, demands }: SellableStep, place: number): Flaw[] {
  const dose = demands?.dose;
  if (!dose) return [];
  const [path, called] = [`steps.${place}`, calledFor('步骤', title, place)];
  return [
    ...need(isWritten(dose.name) && isWritten(dose.unit), path, `${called}请写明量的是什么、用什么单位`),
    ...need(Number.isFinite(dose.cap) && dose.cap > 0, path, `${called}的用量上限必须大于0`),
  ];
}

function flawsOfPackage({ name, visits, basisPointsOff }: SellablePackage, place: number): Flaw[] {
  const { packageVisits: sizes, mostBasisPointsOff } = SERVICE_LIMITS;
  const path = `packages.${place}`;
  const called = calledFor('套餐', name, place);
  return [
    ...need(isWritten(name), path, `${called}请填写名称`),
    ...need(isWhole(visits, sizes.least, sizes.most), path, `${called}的次数应为${sizes.least}到${sizes.most}的整数`),
    ...need(
      isWhole(basisPointsOff, 0, mostBasisPointsOff),
      path,
      `${called}的优惠应在0%到${mostBasisPointsOff / 100}%之间`,
    ),
  ];
}

function flawsOfLiveIn({ pricing, liveIn }: SellableService): Flaw[] {
  if (pricing !== 'live_in') return need(liveIn === null, 'liveIn', '只有住家服务才有住家条款');
  if (!liveIn) return [{ path: 'liveIn', message: '住家服务请填写最短、最长和试用天数' }];
  const { priceDays, minDays, maxDays, trialDays } = liveIn;
  const { mostPriceDays, mostLiveInDays } = SERVICE_LIMITS;
  return [
    ...need(isWhole(priceDays, 1, mostPriceDays), 'liveIn', `价格应对应1到${mostPriceDays}天`),
    ...need(
      isWhole(minDays, 1, mostLiveInDays) && isWhole(maxDays, minDays, mostLiveInDays),
      'liveIn',
      `最短天数至少1天，不超过最长天数，最长${mostLiveInDays}天`,
    ),
    ...need(isWhole(trialDays, 0, minDays), 'liveIn', '试用天数不能超过最短天数'),
  ];
}

function flawsOfDeposit({ pricing, deposit }: SellableService): Flaw[] {
  if (!deposit) return [];
  const { depositBasisPoints: share, mostBalanceHours } = SERVICE_LIMITS;
  return [
    ...need(pricing === 'fixed' || pricing === 'hourly', 'deposit', '只有按次和按小时的服务可以先付定金'),
    ...need(
      isWhole(deposit.basisPoints, share.least, share.most),
      'deposit',
      `定金应为价格的${share.least / 100}%到${share.most / 100}%`,
    ),
    ...need(
      isWhole(deposit.balanceHours, 1, mostBalanceHours),
      'deposit',
      `尾款期限应为签字后1到${mostBalanceHours}小时`,
    ),
    ...need(isWritten(deposit.because), 'deposit', '请写明为什么先付定金，客户会看到'),
  ];
}

function flawsOfAgreement({ title, clauses, reschedule }: SellableAgreement): Flaw[] {
  return [
    ...need(isWritten(title) && clauses.some(isWritten), 'agreement', '服务协议需要标题和至少一条条款'),
    ...need(clauses.every(isWritten), 'agreement', '服务协议里有空白的条款'),
    ...need(
      isWhole(reschedule.noticeMinutes, 0, Number.MAX_SAFE_INTEGER) && isWhole(reschedule.maxTimes, 0, 99),
      'agreement',
      '延时预定的提前时间和次数不能小于0',
    ),
  ];
}

function strangers({ skill, certificates }: SellableService, words: CompanyWords): Flaw[] {
  return [
    ...need(!isWritten(skill) || words.skills.includes(skill), 'skill', `还没有服务人员登记“${skill}”这项技能`),
    ...certificates.flatMap((kind) =>
      need(words.certificates.includes(kind), 'certificates', `公司还没有登记“${kind}”这种证件`),
    ),
  ];
}

/** Rows are told apart by their id in orders, and by their name by people. */
function uniqueOnly<Row extends { readonly id: string }>(
  path: string,
  what: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Flaw[] {
  const ids = rows.map(({ id }) => id);
  const names = rows.map((row) => nameOf(row).trim()).filter((name) => name !== '');
  return [
    ...need(
      ids.every((id) => ID.test(id) && id.length <= LONGEST_ID) && isUnique(ids),
      path,
      `${what}的编号有误或重复`,
    ),
    ...need(isUnique(names), path, `${what}的名称重复`),
  ];
}

const isUnique = (words: readonly string[]): boolean => new Set(words).size === words.length;

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
}

/** A row by its name, or by its place while it has none. */
const calledFor = (what: string, name: string, place: number): string =>
  isWritten(name) ? `${what}“${name.trim()}”` : `第${place + 1}个${what}`;
