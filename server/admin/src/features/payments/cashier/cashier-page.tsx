import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { getCashierDesk } from '../api/cashier';
import { ClosesCard } from './closes-card';
import { MyShiftCard } from './my-shift-card';

/** 交班: the cash of one's own hand is counted and handed over; another person counts too. */
export function CashierPage() {
  const desk = useQuery({ queryKey: ['cashier'], queryFn: ({ signal }) => getCashierDesk(signal) });
  return (
    <Page title="交班">
      <QueryView query={desk} skeleton={<BlockSkeleton height={320} />}>
        {(data) => (
          <>
            <MyShiftCard desk={data} />
            <ClosesCard closes={data.closes} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
