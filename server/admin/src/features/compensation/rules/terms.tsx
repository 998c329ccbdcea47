import type { CompensationTerms } from '@daowei/shared/rules/compensation';
import styles from './rules.module.css';
import { TierTable } from './tier-table';
import { otherTerms } from './words';

/** One version in full: its tiers, and what holds beside them. */
export function Terms({ terms }: { terms: CompensationTerms }) {
  return (
    <>
      <TierTable tiers={terms.tiers} />
      <dl className={styles.terms}>
        {otherTerms(terms).map(({ name, text, because }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {text}
              {because && <div className={styles.muted}>{because}</div>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
