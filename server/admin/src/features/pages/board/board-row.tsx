import { memo } from 'react';
import { Link } from 'react-router';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { ClippedText } from '../../../components/clipped-text';
import styles from './board.module.css';
import { type BoardRow as Row, boxOf, LANE_PX, type PlacedVisit, ROW_PADDING_PX, type Scale } from './geometry';
import type { Verdict } from './move/verdict';
import { restOf, roleOf, stateOf } from './visit-looks';
import { cardIdOf } from './walk';

/** A narrower card says only what and how far; its place says when, its tip says where. */
const ROOM_FOR_ALL_PX = 100;

/** The element of a card, for aria-activedescendant. */
export function visitElementId(cardId: string): string {
  return `visit-${cardId}`;
}

interface VisitProps {
  placed: PlacedVisit;
  cardId: string;
  scale: Scale;
  isActive: boolean;
  mayMove: boolean;
}

function Visit({ placed: { visit, lane }, cardId, scale, isActive, mayMove }: VisitProps) {
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
        id={visitElementId(cardId)}
        className={styles.visit}
        data-card={cardId}
        draggable={mayMove}
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
            {visit.together > 1 && `${roleOf(visit)} · `}
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
  /** the card the keyboard is on, when it is in this row */
  activeCardId: string | null;
  mayMove: boolean;
  /** what the rules say to the visit that is being moved; null: none is */
  verdict: Verdict['kind'] | null;
  isTarget: boolean;
}

/** One worker's day: shifts behind, visits in front. */
export const BoardRow = memo(function BoardRow({ row, index, scale, activeCardId, mayMove, verdict, isTarget }: Props) {
  const { worker, placed, top, height } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-worker={worker.id}
      data-verdict={verdict ?? undefined}
      data-target={isTarget || undefined}
      style={{ top, height }}
    >
      <div role="rowheader" className={styles.worker} title={`${worker.name} · ${worker.skills.join('、')}`}>
        <ClippedText className={styles.name}>{worker.name}</ClippedText>
        <span className={styles.meta}>
          <ClippedText>{worker.district}</ClippedText>
          {worker.isGuest && <em>支援</em>}
          {worker.visits.length > 0 && <span>{worker.visits.length}单</span>}
          {worker.livesIn && <Link to={`/stays/${worker.livesIn.stayId}`}>住家 {worker.livesIn.community}</Link>}
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
        {placed.map((each) => {
          const cardId = cardIdOf(worker.id, each.visit.orderId);
          return (
            <Visit
              key={cardId}
              placed={each}
              cardId={cardId}
              scale={scale}
              isActive={cardId === activeCardId}
              mayMove={mayMove}
            />
          );
        })}
      </div>
    </div>
  );
});
