import { fen, percentOf, split, yuan, type Fen } from '@daowei/shared/kernel/fen';
import type { PayLine } from './pay-lines.js';
import type { PayRates, PayTerms, WorkerLevel } from '@daowei/shared/rules/pay';

/** What is known of one worker's part of a visit when it is signed off. */
export interface VisitFacts {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly level: WorkerLevel;
  /** as planned; who is quicker is not paid less */
  readonly minutes: number;
  /** minute of the Shanghai day at which the plan ends; beyond 1,440 when it ends after midnight */
  readonly endMinute: number;
  /** sold at peak time */
  readonly peak: boolean;
  /** of extras the customer agreed to on site */
  readonly extrasFen: number;
  /** who came, the lead first; one who came alone is no lead of anybody */
  readonly present: number;
  /** this worker's place among them, from 0 */
  readonly place: number;
}

/** The lines of a visit's pay, in their fixed order; none is zero, and together they are never below zero. */
export function visitPay(terms: PayTerms, facts: VisitFacts): PayLine[] {
  const base = basePay(terms, facts);
  const lines = [base, levelPay(terms, facts, base.amountFen), leadPay(terms, facts), extrasPay(terms, facts)];
  const bonuses = [peakPay(terms, facts), nightPay(terms, facts)];
  return [...lines, ...bonuses].filter(({ amountFen }) => amountFen > 0);
}

/** Whole days of living in are paid by the day. */
export function stayDayPay(terms: PayTerms, facts: Pick<VisitFacts, 'serviceId' | 'serviceName' | 'level'>): PayLine[] {
  const { dayFen } = ratesOf(terms, facts.serviceId);
  const because = `${facts.serviceName}：住家每天${yuan(dayFen)}元`;
  const day: PayLine = { kind: 'day', label: '住家一天', because, amountFen: fen(dayFen) };
  return [day, levelPay(terms, facts, day.amountFen)].filter(({ amountFen }) => amountFen > 0);
}

/** A rating of five stars; null for any other. */
export function ratingPay(terms: PayTerms, stars: number): PayLine | null {
  const { fiveStarsFen } = terms;
  if (stars < 5 || fiveStarsFen === 0) return null;
  return { kind: 'rating', label: '五星奖励', because: '客户给了五星，谢谢您的用心', amountFen: fen(fiveStarsFen) };
}

/** A month of visits that were all on time; null when it was not, or had too few. */
export function onTimePay(
  terms: PayTerms,
  { visits, late }: { readonly visits: number; readonly late: number },
): PayLine | null {
  const { onTimeVisits, onTimeFen } = terms;
  if (visits < onTimeVisits || late > 0 || onTimeFen === 0) return null;
  const because = `本月${visits}次上门全部准时（满${onTimeVisits}次起）`;
  return { kind: 'on_time', label: '全月准时奖', because, amountFen: fen(onTimeFen) };
}

/** An hourly amount for minutes, to the fen. */
export function forMinutes(hourFen: number, minutes: number): Fen {
  return split(fen(hourFen * minutes), [1, 59])[0]!;
}

function ratesOf(terms: PayTerms, serviceId: string): PayRates {
  return terms.services.find((one) => one.serviceId === serviceId) ?? terms.usual;
}

function basePay(terms: PayTerms, { serviceId, serviceName, minutes }: VisitFacts): PayLine {
  const { visitFen, hourFen } = ratesOf(terms, serviceId);
  const because = `${serviceName}：每次${yuan(visitFen)}元，另按每小时${yuan(hourFen)}元计${minutes}分钟`;
  return { kind: 'base', label: '服务报酬', because, amountFen: fen(visitFen + forMinutes(hourFen, minutes)) };
}

function levelPay(terms: PayTerms, { level }: Pick<VisitFacts, 'level'>, onTopOf: Fen): PayLine {
  const basisPoints = terms.levels.find((one) => one.level === level)?.basisPoints ?? 0;
  const because = `${level}服务人员加${percent(basisPoints)}`;
  return { kind: 'level', label: '等级津贴', because, amountFen: percentOf(onTopOf, basisPoints) };
}

function leadPay({ leadFen }: PayTerms, { present, place }: VisitFacts): PayLine {
  const leads = present > 1 && place === 0;
  return { kind: 'lead', label: '组长津贴', because: `带队${present}人上门`, amountFen: fen(leads ? leadFen : 0) };
}

/** The extras' share of all is cut among those who came, and not a fen is lost. */
function extrasPay({ extrasBasisPoints }: PayTerms, { extrasFen, present, place }: VisitFacts): PayLine {
  const whole = percentOf(fen(extrasFen), extrasBasisPoints);
  const shared = present > 1 ? `，${present}人平分` : '';
  const because = `客户同意的加项${yuan(extrasFen)}元，提成${percent(extrasBasisPoints)}${shared}`;
  const equal = Array.from({ length: present }, () => 1);
  return { kind: 'extras', label: '加项提成', because, amountFen: split(whole, equal)[place]! };
}

function peakPay({ peakFen }: PayTerms, { peak }: VisitFacts): PayLine {
  return { kind: 'peak', label: '高峰奖励', because: '高峰时段上门，即时奖励', amountFen: fen(peak ? peakFen : 0) };
}

function nightPay({ nightMinute, nightFen }: PayTerms, { endMinute }: VisitFacts): PayLine {
  const late = endMinute > nightMinute;
  const because = `服务到${clock(nightMinute)}以后，晚归补贴`;
  return { kind: 'night', label: '晚间奖励', because, amountFen: fen(late ? nightFen : 0) };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `1050` -> `10.5%`, for people. */
export function percent(basisPoints: number): string {
  return `${Math.floor(basisPoints / 100)}${
    basisPoints % 100 === 0
      ? ''
      : `.${String(basisPoints % 100)
          .padStart(2, '0')
          .replace(/0$/, '')}`
  }%`;
}
