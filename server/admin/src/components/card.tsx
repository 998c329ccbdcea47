import type { ReactNode } from 'react';
import styles from './card.module.css';

interface Props {
  title: string;
  /** small and quiet beside the title */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled block of a page. */
export function Card({ title, note, actions, children }: Props) {
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
