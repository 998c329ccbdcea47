import { useQuery } from '@tanstack/react-query';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { live } from '../../lib/live';
import { listWarrantyClaims } from './api/warranty';
import { ClaimsTable } from './claims-table';
import { KeptFigure } from './kept-figure';

/** 质保: what customers called in, the free visits it led to, and how often the promise is kept. */
export function WarrantyPage() {
  const query = useQuery({
    queryKey: ['warranty', 'claims'],
    queryFn: ({ signal }) => listWarrantyClaims(signal),
    ...live,
  });
  return (
    <Page title="质保">
      <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ items, rate }) => (
          <>
            <KeptFigure rate={rate} />
            {items.length === 0 ? (
              <NothingHere title="还没有质保申请" hint="客户在质保期内申请的免费返工会出现在这里。" />
            ) : (
              <ClaimsTable claims={items} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
