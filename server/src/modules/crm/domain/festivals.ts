import { addDays, atMinute, dayOf, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { CRM_POLICY } from './crm-policy.js';

/** A day on which customers are greeted. */
export interface Festival {
  /** kept with every greeting: nobody is greeted twice */
  readonly id: string;
  readonly name: string;
  readonly day: LocalDate;
}

const on = (day: string, name: string): Festival => ({ id: day, name, day: localDate(day) });

/** The calendar, by the day itself: most of them follow the moon. 清明 is no day for greetings. */
export const FESTIVALS: readonly Festival[] = [
  on('2026-12-22', '冬至'),
  on('2027-01-01', '元旦'),
  on('2027-02-06', '春节'),
  on('2027-02-20', '元宵节'),
  on('2027-06-09', '端午'),
  on('2027-09-15', '中秋'),
  on('2027-10-08', '重阳'),
  on('2027-12-22', '冬至'),
  on('2028-01-01', '元旦'),
  on('2028-01-26', '春节'),
];

/** Those whose greetings are to be written by now and that are not over. */
export function festivalsToPrepare(now: Date, festivals = FESTIVALS, policy = CRM_POLICY): Festival[] {
  return festivals.filter((one) => prepareAt(one, policy) <= now && greetAt(one, policy) > now);
}

/** When the greetings are written, for the office to look at. */
export function prepareAt({ day }: Festival, policy = CRM_POLICY): Date {
  return atMinute(addDays(day, -policy.festivalLeadDays.value), policy.festivalMinute.value);
}

/** When they are sent, not before. */
export function greetAt({ day }: Festival, policy = CRM_POLICY): Date {
  return atMinute(day, policy.festivalMinute.value);
}

/** When nobody is greeted any more: the midnight after the day. */
export function overAt({ day }: Pick<Festival, 'day'>): Date {
  return atMinute(addDays(day, 1), 0);
}

/** Whether the day of a festival is past: nobody is greeted any more. The id is the day. */
export function isOver(festivalId: string, now: Date): boolean {
  return dayOf(now) > localDate(festivalId);
}
