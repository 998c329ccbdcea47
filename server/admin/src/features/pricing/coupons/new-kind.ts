import { startOfDay, addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { minutesOf } from '../../../lib/minutes';

/** What the form holds: yuan and percent as people write them, days with the last one included. */
export interface KindForm {
  readonly name: string;
  readonly because: string;
  readonly discount: 'amount' | 'percent';
  readonly value: number;
  readonly cap?: number | null;
  readonly leastSpend: number;
  readonly services?: readonly string[];
  readonly districts?: readonly string[];
  /** 1 = Monday to 7 */
  readonly weekdays?: readonly number[];
  /** `HH:mm` the visit starts at, from and until; both or none */
  readonly startsFrom?: string;
  readonly startsTo?: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Yuan to fen and percent to hundredths of a percent are both a factor of 100; rounding undoes binary fractions. */
const hundredfold = (written: number): number => Math.round(written * 100);

export function kindInput(form: KindForm): Schemas['CouponKindInput'] {
  const { name, because, discount, value, cap, leastSpend, from, to } = form;
  return {
    name,
    because,
    discount,
    value: hundredfold(value),
    ...(discount === 'percent' && cap ? { capFen: hundredfold(cap) } : {}),
    leastSpendFen: hundredfold(leastSpend),
    ...conditionsOf(form),
    validFrom: startOfDay(from).toISOString(),
    validTo: startOfDay(addDays(to, 1)).toISOString(),
  };
}

/** What is left empty is no condition. */
function conditionsOf({
  services,
  districts,
  weekdays,
  startsFrom,
  startsTo,
}: KindForm): Partial<Schemas['CouponKindInput']> {
  const [fromMinute, toMinute] = [minutesOf(startsFrom ?? ''), minutesOf(startsTo ?? '')];
  return {
    ...(services?.length ? { services: [...services] } : {}),
    ...(districts?.length ? { districts: [...districts] } : {}),
    ...(weekdays?.length ? { weekdays: [...weekdays].sort((a, b) => a - b) } : {}),
    ...(fromMinute === null ? {} : { fromMinute }),
    ...(toMinute === null ? {} : { toMinute }),
  };
}
