import type { Query } from '../../lib/api-client';

/** The last page the API turns to. */
const LAST_PAGE = 10_000;

/** What the list of workers shows; lives in the address. */
export interface WorkerFilters {
  readonly q: string;
  readonly skill: string | null;
  readonly district: string | null;
  /** only workers with a certificate that runs out soon, or has */
  readonly expiring: boolean;
  readonly page: number;
}

/** Reads the filters from an address; what makes no sense is left out. */
export function readFilters(search: URLSearchParams): WorkerFilters {
  const page = Number(search.get('page') ?? 1);
  return {
    q: (search.get('q') ?? '').trim().slice(0, 20),
    skill: search.get('skill') || null,
    district: search.get('district') || null,
    expiring: search.get('expiring') === 'true',
    page: Number.isSafeInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The query of the API; filters that are not set are absent. */
export function toQuery({ q, skill, district, expiring, page }: WorkerFilters): Query {
  return {
    q: q || undefined,
    skill: skill ?? undefined,
    district: district ?? undefined,
    expiring: expiring || undefined,
    page,
  };
}

/** The shortest address that reads back as these filters. */
export function writeFilters(filters: WorkerFilters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(toQuery(filters))) {
    if (value !== undefined && !(name === 'page' && value === 1)) search.set(name, String(value));
  }
  return search;
}

export function isUnfiltered({ q, skill, district, expiring }: WorkerFilters): boolean {
  return !q && !skill && !district && !expiring;
}
