import { memo } from 'react';
import { Link } from 'react-router';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { ClippedText } from '../../../components/clipped-text';
import styles from './board.module.css';
import { type BoardRow as Row, boxOf, LANE_PX, type PlacedVisit, ROW_PADDING_PX, type Scale } from './geometry';
import { restOf, stateOf } from './visit-looks';

/** A narrower card says only what and how far; its place says when, its tip says where. */
const ROOM_FOR_ALL_PX = 100;

/** The element of a visit, for aria-activedescendant. */
export function visitElementId(orderId: string): string {
  return `visit-${orderId}`;
}

function Visit({ placed: { visit, lane }, scale, isActive }: { placed: PlacedVisit; scale: Scale; isActive: boolean }) {
  const card = boxOf(scale, visit.from, visit.to);
  if (!card) return null;
  const buffer = boxOf(scale, visit.to, visit.bufferTo);
  const hasRoom = card.width >= ROOM_FOR_ALL_PX;
  const top = ROW_PADDING_PX + lane * LANE_PX;
  return (
    <>
      {buffer && (
        <div className={styles.buffer} style={{ left: buffer.left, width: buffer.width, top }} aria-hidden="true" />
      )}
      <div
        role="gridcell"
        id={visitElementId(visit.orderId)}
        className={styles.visit}
        data-order={visit.orderId}
        data-state={visit.state}
        data-late={visit.late || undefined}
        data-active={isActive || undefined}
        style={{ left: card.left, width: card.width, top }}
      >
        <Link to={`/orders/${visit.orderId}`} tabIndex={-1} draggable={false}>
          <span>
            {visit.late && <em>晚到</em>}
            {hasRoom && `${clockTime(new Date(visit.from))} `}
            {visit.serviceName}
          </span>
          <span>
            {stateOf(visit)}
            {hasRoom && ` · ${visit.community}`}
          </span>
          <span className={styles.spoken}>{restOf(visit)}</span>
        </Link>
      </div>
    </>
  );
}

interface Props {
  row: Row;
  index: number;
  scale: Scale;
  /** the visit the keyboard is on, when it is in this row */
  activeOrderId: string | null;
}

/** One worker's day: shifts behind, visits in front. */
export const BoardRow = memo(function BoardRow({ row, index, scale, activeOrderId }: Props) {
  const { worker, placed, top, height } = row;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top, height }}>
      <div role="rowheader" className={styles.worker} title={`${worker.name} · ${worker.skills.join('、')}`}>
        <ClippedText className={styles.name}>{worker.name}</ClippedText>
        <span className={styles.meta}>
          <ClippedText>{worker.district}</ClippedText>
          {worker.visits.length > 0 && <span>{worker.visits.length}单</span>}
        </span>
      </div>
      <div className={styles.lanes}>
        {worker.shifts.map((shift) => {
          const box = boxOf(scale, shift.from, shift.to);
          return (
            box && (
              <div
                key={shift.from}
                className={styles.shift}
                style={{ left: box.left, width: box.width, backgroundPositionX: -box.left }}
                aria-hidden="true"
              />
            )
          );
        })}
        {placed.map((each) => (
          <Visit key={each.visit.orderId} placed={each} scale={scale} isActive={each.visit.orderId === activeOrderId} />
        ))}
      </div>
    </div>
  );
});
