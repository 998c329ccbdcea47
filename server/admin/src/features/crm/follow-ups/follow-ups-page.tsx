import { useQuery } from '@tanstack/react-query';
import { LiveMark } from '../../../components/live-mark';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { live } from '../../../lib/live';
import { SurveysCard } from '../../feedback/surveys-card';
import { listFollowUps } from '../api/follow-ups';
import { CallsCard } from './calls-card';
import { ProgressCard } from './progress-card';

/** 回访: whom a person calls today, what they said, and what all customers answered. */
export function FollowUpsPage() {
  const query = useQuery({
    queryKey: ['crm', 'follow-ups'],
    queryFn: ({ signal }) => listFollowUps(signal),
    ...live,
  });
  return (
    <Page title="回访" actions={<LiveMark query={query} />}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ toCall, ended, progress, mostAttempts }) => (
          <>
            <ProgressCard progress={progress} />
            <CallsCard
              title="要打的电话"
              note="低评价的在前，其次是重要客户；其余由系统抽取，谁也不能挑"
              calls={toCall}
              mostAttempts={mostAttempts}
            />
            {ended.length > 0 && (
              <CallsCard title="今天打完的" note="最近的在前" calls={ended} mostAttempts={mostAttempts} />
            )}
          </>
        )}
      </QueryView>
      <SurveysCard />
    </Page>
  );
}
