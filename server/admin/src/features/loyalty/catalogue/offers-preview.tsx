import type { ExchangeOffer } from '@daowei/shared/rules/exchange-offers';
import styles from './catalogue.module.css';

/** How customers see it on their phone today. */
export function OffersPreview({ offers }: { offers: readonly ExchangeOffer[] }) {
  return (
    <figure className={styles.phone} aria-label="客户看到的">
      <figcaption className={styles.clock}>客户的手机 · 我的积分</figcaption>
      <div className={styles.sheet}>
        <h3>可以兑换</h3>
        {offers.length === 0 && <p className={styles.muted}>今天没有可以兑换的</p>}
        {offers.map(({ id, name, because, pricePoints, stockPerMonth }) => (
          <div key={`${id} ${name}`} className={styles.seen}>
            <div>
              <strong>{name}</strong>
              <p className={styles.muted}>{because}</p>
              <p>
                {pricePoints}积分
                {stockPerMonth !== null && <span className={styles.muted}> · 每月{stockPerMonth}份</span>}
              </p>
            </div>
            <span className={styles.take}>兑换</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
