import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { changeFilters, type OrderFilters, readFilters, writeFilters } from './order-filters';

interface ChangeOptions {
  /** typing replaces the address, choosing adds a step that Back returns from */
  replace?: boolean;
}

/** The filters of the address, and a way to change them. */
export function useOrderFilters(): [OrderFilters, (change: Partial<OrderFilters>, options?: ChangeOptions) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const change = (part: Partial<OrderFilters>, { replace = false }: ChangeOptions = {}): void => {
    setSearch((latest) => writeFilters(changeFilters(readFilters(latest), part)), { replace });
  };
  return [filters, change];
}
