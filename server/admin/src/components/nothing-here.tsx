import type { ReactNode } from 'react';
import styles from './nothing-here.module.css';

interface Props {
  title: string;
  hint?: string;
  action?: ReactNode;
  /** inside a card there is less room */
  compact?: boolean;
}

/** An empty list is good news or a next step, never a blank. */
export function NothingHere({ title, hint, action, compact = false }: Props) {
  return (
    <div className={styles.nothing} data-compact={compact}>
      {!compact && (
        <svg width="56" height="48" viewBox="0 0 56 48" aria-hidden="true">
          <path d="M8 22 28 6l20 16v20H8z" fill="var(--dw-brand-soft)" />
          <path d="M5 24 28 6l23 18" fill="none" stroke="var(--dw-brand-tint)" strokeWidth="4" strokeLinecap="round" />
          <path d="m20 29 6 6 11-12" fill="none" stroke="var(--dw-brand-light)" strokeWidth="4" strokeLinecap="round" />
        </svg>
      )}
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  );
}
