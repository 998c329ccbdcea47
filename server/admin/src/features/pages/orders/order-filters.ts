import { isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Query } from '../../../lib/api-client';
import { isOrderState, type OrderState } from '../../orders/order-states';

export const PAGE_SIZES = [20, 50, 100] as const;
const DEFAULT_PAGE_SIZE = 50;
/** The longest text the API searches for. */
export const SEARCH_LENGTH = 40;
/** The last page the API turns to. */
const LAST_PAGE = 10_000;

/** What the list shows. Lives in the address, so that a filter can be bookmarked, sent to a colleague and gone back to. */
export interface OrderFilters {
  readonly state: OrderState | null;
  /** part of the order number or name, or the last four digits of the phone */
  readonly q: string;
  readonly district: string | null;
  /** days of the visit, both included */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly onlyExceptions: boolean;
  readonly page: number;
  readonly pageSize: number;
}

function dayIn(search: URLSearchParams, name: string): LocalDate | null {
  const text = search.get(name) ?? '';
  return isLocalDate(text) ? text : null;
}

function pageIn(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? 1);
  return Number.isSafeInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
}

function pageSizeIn(search: URLSearchParams): number {
  const size = Number(search.get('pageSize'));
  return PAGE_SIZES.find((each) => each === size) ?? DEFAULT_PAGE_SIZE;
}

/** Reads the filters from an address; what makes no sense is left out, reversed days are put in order. */
export function readFilters(search: URLSearchParams): OrderFilters {
  const state = search.get('state');
  const from = dayIn(search, 'from');
  const to = dayIn(search, 'to');
  const isReversed = from !== null && to !== null && from > to;
  return {
    state: isOrderState(state) ? state : null,
    q: (search.get('q') ?? '').trim().slice(0, SEARCH_LENGTH),
    district: search.get('district') || null,
    from: isReversed ? to : from,
    to: isReversed ? from : to,
    onlyExceptions: search.get('exception') === 'true',
    page: pageIn(search),
    pageSize: pageSizeIn(search),
  };
}

/** The query of the API; filters that are not set are absent. */
export function toQuery(filters: OrderFilters): Query {
  return {
    state: filters.state ?? undefined,
    q: filters.q || undefined,
    district: filters.district ?? undefined,
    from: filters.from ?? undefined,
    to: filters.to ?? undefined,
    exception: filters.onlyExceptions || undefined,
    page: filters.page,
    pageSize: filters.pageSize,
  };
}

/** The shortest address that reads back as these filters. */
export function writeFilters(filters: OrderFilters): URLSearchParams {
  const query: Record<string, Query[string]> = { ...toQuery(filters) };
  if (filters.page === 1) delete query.page;
  if (filters.pageSize === DEFAULT_PAGE_SIZE) delete query.pageSize;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search;
}

/** The filters after a change: whoever narrows a list starts again at its first page. */
export function changeFilters(filters: OrderFilters, change: Partial<OrderFilters>): OrderFilters {
  return { ...filters, page: 1, ...change };
}

/** True when nothing is filtered, so that an empty list means there are no orders at all. */
export function isUnfiltered({ state, q, district, from, to, onlyExceptions }: OrderFilters): boolean {
  return !state && !q && !district && !from && !to && !onlyExceptions;
}
