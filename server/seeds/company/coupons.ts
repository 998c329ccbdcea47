import { fen } from '@daowei/shared/kernel/fen';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import type { CouponTerms } from '../../src/modules/pricing/contract/pricing.facade.js';
import { ANY_VISIT } from '../../src/modules/pricing/domain/coupon-visit.js';
import { CHEN_XIAOMAN, WU_PEIFEN, ZHOU_MINGZHE, type Persona } from '../personas.js';
import type { Random } from '../random.js';
import type { DemoCustomer } from './customers.js';

export interface DemoCoupon {
  readonly kind: { readonly id: string; readonly terms: CouponTerms };
  readonly owners: readonly { readonly id: string; readonly accountId: string }[];
}

/** Coupons that regulars have not used yet: of an amount, of a percentage with a cap, one that is over, and one for some districts, weekdays and hours. */
export function makeCoupons(root: Random, now: Date, customers: readonly DemoCustomer[]): DemoCoupon[] {
  const random = root.fork('coupons');
  const days = (from: number, to: number): CouponTerms['valid'] => ({
    from: startOfDay(addDays(dayOf(now), from)),
    to: startOfDay(addDays(dayOf(now), to)),
  });
  const make = (terms: CouponTerms, owners: readonly Persona[]): DemoCoupon => ({
    kind: { id: random.id(terms.valid.from), terms },
    owners: owners.map((persona) => ({
      id: random.id(terms.valid.from),
      accountId: customers.find((customer) => customer.persona === persona)!.id,
    })),
  });
  return [
    make(
      {
        name: '老客回馈券',
        because: '感谢每周都来的老客户',
        discount: { kind: 'amount', amountFen: fen(2_000) },
        leastSpendFen: fen(10_000),
        services: null,
        visit: ANY_VISIT,
        valid: days(-10, 50),
      },
      [CHEN_XIAOMAN, ZHOU_MINGZHE, WU_PEIFEN],
    ),
    make(
      {
        name: '换季大扫除九折券',
        because: '换季时把家里彻底清洁一次',
        discount: { kind: 'percent', basisPoints: 1_000, capFen: fen(6_000) },
        leastSpendFen: fen(0),
        services: ['deep-cleaning', 'window-cleaning'],
        visit: ANY_VISIT,
        valid: days(-20, 40),
      },
      [CHEN_XIAOMAN, ZHOU_MINGZHE],
    ),
    make(
      {
        name: '节日问候券',
        because: '节日问候',
        discount: { kind: 'amount', amountFen: fen(1_000) },
        leastSpendFen: fen(0),
        services: null,
        visit: ANY_VISIT,
        valid: days(-60, -30),
      },
      [CHEN_XIAOMAN, WU_PEIFEN],
    ),
    make(
      {
        name: '错峰券',
        because: '周中白天人手充裕，请老客户错峰预约',
        discount: { kind: 'amount', amountFen: fen(1_500) },
        leastSpendFen: fen(10_000),
        services: null,
        visit: {
          districts: ['西湖区', '拱墅区', '上城区'],
          weekdays: [2, 3, 4],
          hours: { fromMinute: 9 * 60, toMinute: 16 * 60 },
        },
        valid: days(-5, 60),
      },
      [CHEN_XIAOMAN, ZHOU_MINGZHE],
    ),
  ];
}
