import type { Schemas } from '@daowei/shared/api/client';
import { DAY_MINUTES, type LocalDate, startOfDay } from '@daowei/shared/kernel/local-date';

export type BoardWorker = Schemas['DayBoard']['workers'][number];
export type BoardVisit = BoardWorker['visits'][number];

/** Minutes since the midnight the board's day starts with, `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The office's day; visits outside of it widen the board. */
const USUAL_DAY: Span = { from: 8 * 60, to: 20 * 60 };

export const LANE_PX = 36;
export const ROW_PADDING_PX = 4;
/** A visit of a few minutes still has to be seen and hit. */
const NARROWEST_PX = 10;

/** An instant as minutes since the board's midnight; may be negative or pass the day's end. */
export function minuteOn(day: LocalDate, iso: string): number {
  return (Date.parse(iso) - startOfDay(day).getTime()) / 60_000;
}

/** Whole hours that show every visit with its buffer, at least the usual day and never more than this one. */
export function boardSpan(day: LocalDate, workers: readonly BoardWorker[]): Span {
  let { from, to } = USUAL_DAY;
  for (const { visits } of workers) {
    for (const visit of visits) {
      from = Math.min(from, minuteOn(day, visit.from));
      to = Math.max(to, minuteOn(day, visit.bufferTo));
    }
  }
  return { from: Math.max(0, Math.floor(from / 60) * 60), to: Math.min(DAY_MINUTES, Math.ceil(to / 60) * 60) };
}

/** Minutes to pixels, for one board at one zoom. */
export interface Scale {
  readonly day: LocalDate;
  readonly span: Span;
  readonly pxPerHour: number;
}

export function widthOf({ span, pxPerHour }: Scale): number {
  return ((span.to - span.from) / 60) * pxPerHour;
}

/** Where a minute lies, kept on the board. */
export function leftOf(scale: Scale, minute: number): number {
  const { from, to } = scale.span;
  return ((Math.max(from, Math.min(to, minute)) - from) / 60) * scale.pxPerHour;
}

export interface Box {
  readonly left: number;
  readonly width: number;
}

/** The part of an interval that is on the board, or null when none is. */
export function boxOf(scale: Scale, fromIso: string, toIso: string): Box | null {
  const from = minuteOn(scale.day, fromIso);
  const to = minuteOn(scale.day, toIso);
  if (to <= scale.span.from || from >= scale.span.to) return null;
  const left = leftOf(scale, from);
  return { left, width: Math.max(NARROWEST_PX, leftOf(scale, to) - left) };
}

export interface PlacedVisit {
  readonly visit: BoardVisit;
  /** 0 is the top; more than one only when visits overlap, which is a conflict worth seeing */
  readonly lane: number;
}

/** Visits by start, each in the first lane that is free. */
export function placeVisits(visits: readonly BoardVisit[]): { placed: PlacedVisit[]; lanes: number } {
  const freeFrom: number[] = [];
  const placed = [...visits]
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from) || a.orderNo.localeCompare(b.orderNo))
    .map((visit) => {
      const from = Date.parse(visit.from);
      const free = freeFrom.findIndex((until) => until <= from);
      const lane = free === -1 ? freeFrom.length : free;
      freeFrom[lane] = Date.parse(visit.to);
      return { visit, lane };
    });
  return { placed, lanes: Math.max(1, freeFrom.length) };
}

export interface BoardRow {
  readonly worker: BoardWorker;
  readonly placed: readonly PlacedVisit[];
  readonly top: number;
  readonly height: number;
}

/** The rows one below the other. */
export function stackRows(workers: readonly BoardWorker[]): { rows: BoardRow[]; height: number } {
  let top = 0;
  const rows = workers.map((worker) => {
    const { placed, lanes } = placeVisits(worker.visits);
    const height = lanes * LANE_PX + 2 * ROW_PADDING_PX;
    const row = { worker, placed, top, height };
    top += height;
    return row;
  });
  return { rows, height: top };
}

/** Index of the row at a height, by bisection; the last row when below all. */
function rowAt(rows: readonly BoardRow[], y: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows to draw, `[first, end)`: those in view and `overscan` more on either side. */
export function rowsInView(
  rows: readonly BoardRow[],
  scrollTop: number,
  viewHeight: number,
  overscan: number,
): { first: number; end: number } {
  if (rows.length === 0) return { first: 0, end: 0 };
  return {
    first: Math.max(0, rowAt(rows, scrollTop) - overscan),
    end: Math.min(rows.length, rowAt(rows, scrollTop + viewHeight) + 1 + overscan),
  };
}
