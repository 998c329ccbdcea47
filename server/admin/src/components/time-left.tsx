import { useNow } from '../lib/clock';
import { fullStamp, timeLeft } from '../lib/time';
import styles from './time-left.module.css';

/** Time until a deadline, ticking; amber when it is near, red when it has passed. */
export function TimeLeft({ due }: { due: string }) {
  const { text, urgency } = timeLeft(due, useNow(1));
  return (
    <time className={styles.left} data-urgency={urgency} dateTime={due} title={`截止 ${fullStamp(due)}`}>
      {text}
    </time>
  );
}
