import { startOfDay, addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';

/** What the form holds: yuan and percent as people write them, days with the last one included. */
export interface KindForm {
  readonly name: string;
  readonly because: string;
  readonly discount: 'amount' | 'percent';
  readonly value: number;
  readonly cap?: number | null;
  readonly leastSpend: number;
  readonly services?: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Yuan to fen and percent to hundredths of a percent are both a factor of 100; rounding undoes binary fractions. */
const hundredfold = (written: number): number => Math.round(written * 100);

export function kindInput(form: KindForm): Schemas['CouponKindInput'] {
  const { name, because, discount, value, cap, leastSpend, services, from, to } = form;
  return {
    name,
    because,
    discount,
    value: hundredfold(value),
    ...(discount === 'percent' && cap ? { capFen: hundredfold(cap) } : {}),
    leastSpendFen: hundredfold(leastSpend),
    ...(services && services.length > 0 ? { services: [...services] } : {}),
    validFrom: startOfDay(from).toISOString(),
    validTo: startOfDay(addDays(to, 1)).toISOString(),
  };
}
