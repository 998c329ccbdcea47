import type { Schemas } from '@daowei/shared/api/client';
import { money } from '../../../lib/money';
import styles from './records.module.css';

/** By cause: how often, and what was really given. */
export function GrantTotals({ totals }: { totals: readonly Schemas['CauseTotal'][] }) {
  return (
    <dl className={styles.figures}>
      {totals.map(({ cause, causeName, count, moneyFen, couponFen }) => (
        <div key={cause} className={styles.figure}>
          <dt>
            {causeName}，{count}次
          </dt>
          <dd>{money(moneyFen)}</dd>
          {couponFen > 0 && <dd className={styles.coupons}>另有优惠券{money(couponFen)}</dd>}
        </div>
      ))}
    </dl>
  );
}
