import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type UIEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { clockTime } from '@daowei/shared/kernel/local-date';
import styles from './board.module.css';
import type { Zoom } from './board-filters';
import { BoardRow, visitElementId } from './board-row';
import {
  boardSpan,
  boxOf,
  type BoardRow as BoardRowPlace,
  type BoardWorker,
  type Scale,
  stackRows,
  widthOf,
} from './geometry';
import type { Move } from './move/use-move';
import { useMoveHandlers } from './move/use-move-handlers';
import type { Moving } from './move/verdict';
import { NowLabel, NowLine } from './now-line';
import { rememberScroll } from './scroll-memory';
import { useBoardScroll } from './use-board-scroll';
import { useViewport } from './use-viewport';
import { useVisibleRows } from './use-visible-rows';
import { VisitTip } from './visit-tip';
import { cardIdOf, placeOf, type Step, walk } from './walk';

/** The element that has the keys of the board. */
export const BOARD_ID = 'day-board';
const WORKER_COLUMN_PX = 132;
const HOURS_PX = 28;
const NARROWEST_HOUR_PX = 44;
/** Room kept around the visit the keyboard goes to. */
const MARGIN_PX = 24;

const STEPS: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface Props {
  board: Schemas['DayBoard'];
  /** the workers to show, in this order */
  workers: readonly BoardWorker[];
  zoom: Zoom;
  /** asked for with the keyboard: nearer, further, or as much as fits */
  onZoom: (direction: 1 | -1 | 0) => void;
  /** told how many pixels an hour takes now */
  onScale: (pxPerHour: number) => void;
  /** null: this person only looks */
  move: Move | null;
}

interface Tip {
  cardId: string;
  anchor: DOMRect;
}

/** Workers down, hours across. Only the rows in view are in the document. */
export function Board({ board, workers, zoom, onZoom, onScale, move }: Props) {
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);

  const day = board.date as Scale['day'];
  const viewWidth = viewport?.width ?? 0;
  const scale = useMemo<Scale>(() => {
    const span = boardSpan(day, board.workers);
    const hours = (span.to - span.from) / 60;
    const fitting = Math.max(NARROWEST_HOUR_PX, Math.floor((viewWidth - WORKER_COLUMN_PX - 8) / hours));
    return { day, span, pxPerHour: zoom === 'fit' ? fitting : zoom };
  }, [day, board.workers, viewWidth, zoom]);
  useEffect(() => onScale(scale.pxPerHour), [onScale, scale.pxPerHour]);
  const { rows, height } = useMemo(() => stackRows(workers), [workers]);
  const visible = useVisibleRows(scroller, rows, viewport?.height ?? 0);
  const active = placeOf(rows, activeId);
  const activeVisit = active && rows[active.row]?.placed[active.visit]?.visit;
  const width = widthOf(scale);

  useBoardScroll(scroller, scale, Math.max(0, viewWidth - WORKER_COLUMN_PX));
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollLeft, scrollTop } = event.currentTarget;
    rememberScroll(day, { left: scrollLeft, top: scrollTop });
    if (tip) setTip(null);
  };

  const showTip = (cardId: string): void => {
    const anchor = document.getElementById(visitElementId(cardId))?.getBoundingClientRect();
    setTip(anchor ? { cardId, anchor } : null);
  };

  const goTo = (step: Step): void => {
    const place = walk(rows, active, step);
    const row = place && rows[place.row];
    const visit = place && row?.placed[place.visit]?.visit;
    const element = scroller.current;
    if (!row || !visit || !element) return;
    const box = boxOf(scale, visit.from, visit.to) ?? { left: 0, width: 0 };
    const left = WORKER_COLUMN_PX + box.left;
    element.scrollTo({
      top: within(element.scrollTop, row.top, row.top + row.height, element.clientHeight - HOURS_PX),
      left: within(
        element.scrollLeft,
        left - WORKER_COLUMN_PX - MARGIN_PX,
        left + box.width + MARGIN_PX,
        element.clientWidth,
      ),
    });
    const cardId = cardIdOf(row.worker.id, visit.orderId);
    setActiveId(cardId);
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => showTip(cardId)));
  };

  const movingOf = (cardId: string): Moving | null => {
    const place = placeOf(rows, cardId);
    const row = place && rows[place.row];
    const visit = row?.placed[place?.visit ?? -1]?.visit;
    if (!row || !visit) return null;
    const name = `${visit.serviceName} ${clockTime(new Date(visit.from))}`;
    return { orderId: visit.orderId, fromWorkerId: row.worker.id, name };
  };
  const showRow = ({ top, height: tall }: BoardRowPlace): void => {
    const element = scroller.current;
    if (element) element.scrollTo({ top: within(element.scrollTop, top, top + tall, element.clientHeight - HOURS_PX) });
  };
  const { onMoveKey, ...dropping } = useMoveHandlers(move, rows, movingOf, showRow);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (onMoveKey(event, activeId)) setTip(null);
    else if (step) goTo(step);
    else if (event.key === 'Enter' && activeVisit) void navigate(`/orders/${activeVisit.orderId}`);
    else if (event.key === '+' || event.key === '=') onZoom(1);
    else if (event.key === '-') onZoom(-1);
    else if (event.key === '0') onZoom(0);
    else if (event.key === 'Escape') setActiveId(null);
    else return;
    event.preventDefault();
  };

  const onPointerOver = (event: PointerEvent<HTMLElement>): void => {
    const cardId = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
    if (cardId) showTip(cardId);
    else setTip(null);
  };

  const tipPlace = tip && placeOf(rows, tip.cardId);
  const tipRow = tipPlace && rows[tipPlace.row];
  const tipVisit = tipRow?.placed[tipPlace?.visit ?? -1]?.visit;
  const drawn = rows.slice(visible.first, visible.end).map((row, offset) => ({ row, index: visible.first + offset }));
  // The row the keyboard is on stays in the document even when it is scrolled away.
  if (active && (active.row < visible.first || active.row >= visible.end)) {
    const row = rows[active.row];
    if (row) drawn.push({ row, index: active.row });
  }

  return (
    <>
      <div
        ref={scroller}
        className={styles.board}
        id={BOARD_ID}
        role="grid"
        tabIndex={0}
        aria-label={`日程板，方向键移动，回车打开订单，${move ? 'M 键把预约移给别人，' : ''}加减号缩放`}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={active && activeId ? visitElementId(activeId) : undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setTip(null)}
        onScroll={onScroll}
      >
        <div className={styles.canvas} style={{ width: WORKER_COLUMN_PX + width }}>
          <div role="row" aria-rowindex={1} className={styles.hours} style={{ height: HOURS_PX }}>
            <div role="columnheader" className={styles.corner} style={{ width: WORKER_COLUMN_PX }}>
              服务人员
            </div>
            {hoursOf(scale).map((hour, index) => (
              <div
                key={hour}
                role="columnheader"
                className={styles.hour}
                style={{ left: WORKER_COLUMN_PX + index * scale.pxPerHour, width: scale.pxPerHour }}
              >
                {hour}:00
              </div>
            ))}
            <div className={styles.overlay} style={{ left: WORKER_COLUMN_PX }} aria-hidden="true">
              <NowLabel scale={scale} />
            </div>
          </div>
          <div
            role="rowgroup"
            className={styles.rows}
            style={{ height, '--hour': `${scale.pxPerHour}px`, '--names': `${WORKER_COLUMN_PX}px` } as CSSProperties}
            onPointerOver={onPointerOver}
            onPointerLeave={() => setTip(null)}
            {...dropping}
          >
            {drawn.map(({ row, index }) => (
              <BoardRow
                key={row.worker.id}
                row={row}
                index={index}
                scale={scale}
                activeCardId={active?.row === index ? activeId : null}
                mayMove={move !== null}
                verdict={move?.verdictOf(row.worker.id)?.kind ?? null}
                isTarget={move?.targetId === row.worker.id}
              />
            ))}
            <div className={styles.overlay} style={{ left: WORKER_COLUMN_PX }} aria-hidden="true">
              <NowLine scale={scale} height={height} />
            </div>
          </div>
        </div>
      </div>
      {tip && tipRow && tipVisit && <VisitTip visit={tipVisit} workerName={tipRow.worker.name} anchor={tip.anchor} />}
    </>
  );
}

/** The scroll position nearest to `now` that shows `[from, to)` in a view of this size. */
function within(now: number, from: number, to: number, size: number): number {
  if (from < now) return Math.max(0, from);
  return to > now + size ? to - size : now;
}

function hoursOf({ span }: Scale): number[] {
  return Array.from({ length: (span.to - span.from) / 60 }, (_, index) => span.from / 60 + index);
}
