import type { ReactNode } from 'react';
import styles from './pay.module.css';

/** Fields that belong together. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {hint && <p className={styles.muted}>{hint}</p>}
      {children}
    </section>
  );
}
