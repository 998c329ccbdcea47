import { isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { BoardWorker } from './geometry';

export const ZOOMS = [48, 64, 88, 120, 168] as const;
/** Pixels per hour, or as many as fit the window. */
export type Zoom = (typeof ZOOMS)[number] | 'fit';

/** Hours across, or the city. */
export type BoardView = 'time' | 'map';

/** What the board shows; lives in the address. */
export interface BoardFilters {
  readonly date: LocalDate;
  readonly district: string | null;
  readonly skill: string | null;
  readonly onlyBusy: boolean;
  readonly zoom: Zoom;
  readonly view: BoardView;
}

export function readBoardFilters(search: URLSearchParams, today: LocalDate): BoardFilters {
  const date = search.get('date') ?? '';
  const zoom = Number(search.get('zoom'));
  return {
    date: isLocalDate(date) ? date : today,
    district: search.get('district') || null,
    skill: search.get('skill') || null,
    onlyBusy: search.get('busy') === 'true',
    zoom: ZOOMS.find((each) => each === zoom) ?? 'fit',
    view: search.get('view') === 'map' ? 'map' : 'time',
  };
}

/** The shortest address that reads back as these filters; today is left out, so that a bookmark moves on with the days. */
export function writeBoardFilters(filters: BoardFilters, today: LocalDate): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.date !== today) search.set('date', filters.date);
  if (filters.district) search.set('district', filters.district);
  if (filters.skill) search.set('skill', filters.skill);
  if (filters.onlyBusy) search.set('busy', 'true');
  if (filters.zoom !== 'fit') search.set('zoom', String(filters.zoom));
  if (filters.view === 'map') search.set('view', 'map');
  return search;
}

function byDistrictAndName(a: BoardWorker, b: BoardWorker): number {
  return a.district.localeCompare(b.district, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN');
}

/**
 * Workers at home in the district or with a visit there, with the skill, by district and name:
 * an order that does not change while visits come and go.
 */
export function filterWorkers(
  workers: readonly BoardWorker[],
  { district, skill, onlyBusy }: Pick<BoardFilters, 'district' | 'skill' | 'onlyBusy'>,
): BoardWorker[] {
  return workers
    .filter(
      (worker) =>
        (!district || worker.district === district || worker.visits.some((visit) => visit.district === district)) &&
        (!skill || worker.skills.includes(skill)) &&
        (!onlyBusy || worker.visits.length > 0),
    )
    .sort(byDistrictAndName);
}

/** The zoom one step nearer or further; leaving "fit" goes to the first step beyond what fits now. */
export function stepZoom(zoom: Zoom, pxPerHour: number, direction: 1 | -1): Zoom {
  const beyond = direction === 1 ? ZOOMS.find((each) => each > pxPerHour) : ZOOMS.findLast((each) => each < pxPerHour);
  return beyond ?? zoom;
}
