import type { ReactNode } from 'react';
import styles from './change.module.css';

/** A field with its name above it. */
export function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{name}</span>
      {children}
    </label>
  );
}
