import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { useNow } from '../../../lib/clock';
import styles from './board.module.css';
import { leftOf, minuteOn, type Scale } from './geometry';

/** Renders twice a minute. */
const EVERY_SECONDS = 30;

/** Where the present is on the board, or null on another day or outside of its hours. */
function usePresent(scale: Scale): { now: Date; left: number } | null {
  const now = useNow(EVERY_SECONDS);
  const minute = minuteOn(scale.day, now.toISOString());
  if (dayOf(now) !== scale.day || minute < scale.span.from || minute > scale.span.to) return null;
  return { now, left: leftOf(scale, minute) };
}

/** The present as a line over all rows. */
export function NowLine({ scale, height }: { scale: Scale; height: number }) {
  const present = usePresent(scale);
  return present && <div className={styles.nowLine} style={{ left: present.left, height }} />;
}

/** The time of the present, among the hours. */
export function NowLabel({ scale }: { scale: Scale }) {
  const present = usePresent(scale);
  return (
    present && (
      <span className={styles.nowLabel} style={{ left: present.left }}>
        {clockTime(present.now)}
      </span>
    )
  );
}
