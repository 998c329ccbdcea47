import { addDays, dayOf, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';

/** A calendar month in Asia/Shanghai, `YYYY-MM`. */
export type PayMonth = string & { readonly __payMonth: unique symbol };

/** True for a real month written `YYYY-MM`. */
export function isPayMonth(text: string): text is PayMonth {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(day: LocalDate): PayMonth {
  return day.slice(0, 7) as PayMonth;
}

export function monthAt(instant: Date): PayMonth {
  return monthOf(dayOf(instant));
}

export function firstDay(month: PayMonth): LocalDate {
  return localDate(`${month}-01`);
}

/** The day after the last. */
export function dayAfter(month: PayMonth): LocalDate {
  return firstDay(monthOf(addDays(firstDay(month), 31)));
}

export function monthBefore(month: PayMonth): PayMonth {
  return monthOf(addDays(firstDay(month), -1));
}

/** `2026年10月` */
export function monthText(month: PayMonth): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}
