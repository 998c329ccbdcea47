import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { live } from '../../../lib/live';
import { useSession } from '../../../lib/session';
import { readRewardTotals } from '../api/rewards';
import { CatalogueCard } from '../catalogue/catalogue-card';
import { WaitingCorrectionsCard } from '../corrections/waiting-card';
import { HeldCard } from './held-card';
import { IssueRateCard } from './issue-rate-card';
import { MonthsCard } from './months-card';

/** 积分与委屈币: what waits to be put right, what is owed to customers, what was given and spent, what it is exchanged for, and how many points a visit should earn. */
export function RewardsPage() {
  const { session } = useSession();
  const roles = session?.me.roles ?? [];
  const query = useQuery({
    queryKey: ['rewards', 'totals'],
    queryFn: ({ signal }) => readRewardTotals(signal),
    ...live,
  });
  return (
    <Page title="积分与委屈币">
      {may(roles, 'rewards.correct') && <WaitingCorrectionsCard />}
      <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ held, months }) => (
          <>
            <HeldCard held={held} />
            <MonthsCard months={months} />
          </>
        )}
      </QueryView>
      <CatalogueCard />
      {may(roles, 'books.read') && <IssueRateCard />}
    </Page>
  );
}
