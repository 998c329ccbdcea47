import { timeSpan } from '../../../lib/time';
import styles from './visit-tip.module.css';
import type { BoardVisit } from './geometry';
import { roleOf, stateOf } from './visit-looks';

const WIDTH_PX = 264;
const HEIGHT_PX = 132;
const GAP_PX = 6;

interface Props {
  visit: BoardVisit;
  workerName: string;
  /** the card on the screen */
  anchor: DOMRect;
}

/** The whole of a visit whose card is too small to say it. */
export function VisitTip({ visit, workerName, anchor }: Props) {
  const isBelow = anchor.bottom + GAP_PX + HEIGHT_PX < window.innerHeight;
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      style={{
        width: WIDTH_PX,
        left: Math.max(GAP_PX, Math.min(anchor.left, window.innerWidth - WIDTH_PX - GAP_PX)),
        ...(isBelow ? { top: anchor.bottom + GAP_PX } : { bottom: window.innerHeight - anchor.top + GAP_PX }),
      }}
    >
      <p className={styles.title}>{visit.serviceName}</p>
      <p>
        {timeSpan(visit.from, visit.to)} · {workerName}
        {visit.together > 1 && `（${roleOf(visit)}，${visit.together}人同行）`}
      </p>
      <p className={styles.quiet}>
        {visit.district} {visit.community}
      </p>
      <p className={styles.quiet}>其后路程与缓冲 {timeSpan(visit.to, visit.bufferTo)}</p>
      <p>
        {stateOf(visit)}
        {visit.late && <b> · 晚到</b>} <span className={styles.quiet}>{visit.orderNo}</span>
      </p>
    </div>
  );
}
