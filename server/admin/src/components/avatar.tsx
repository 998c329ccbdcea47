import { useMemo } from 'react';
import { avatarDataUri } from '@daowei/shared/design/avatar';
import styles from './avatar.module.css';

/** A worker's portrait; the name stands beside it, so it is silent for screen readers. */
export function Avatar({ seed, size = 36 }: { seed: string; size?: number }) {
  const src = useMemo(() => avatarDataUri(seed), [seed]);
  return <img className={styles.avatar} src={src} width={size} height={size} alt="" />;
}
