import { useQuery } from '@tanstack/react-query';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { serverNow } from '../../lib/clock';
import { boardQuery } from './board/board-query';

/** The districts the company works in are those its workers are at home in; they change rarely. */
const STALE_MS = 60 * 60_000;

/** The districts to choose from, always including the one chosen. */
export function useDistricts(chosen: string | null): string[] {
  const { data } = useQuery({ ...boardQuery(dayOf(serverNow())), staleTime: STALE_MS, refetchInterval: false });
  const names = new Set(data?.workers.map((worker) => worker.district));
  if (chosen) names.add(chosen);
  return [...names].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
