import { useQuery } from '@tanstack/react-query';
import { LiveMark } from '../../../components/live-mark';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton, RowsSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useToday } from '../../../lib/clock';
import { live } from '../../../lib/live';
import { useSession } from '../../../lib/session';
import { dayWords } from '@daowei/shared/kernel/time-words';
import { getDashboard } from '../api/get-dashboard';
import { listExceptions } from '../api/list-exceptions';
import { ExceptionsInbox } from './exceptions-inbox';
import styles from './today-page.module.css';
import { TodayFigures } from './today-figures';

/** The first page of the day: six numbers, and what waits for a person. */
export function TodayPage() {
  const day = useToday();
  const { session } = useSession();
  const figures = useQuery({
    queryKey: ['pages', 'dashboard'],
    queryFn: ({ signal }) => getDashboard(signal),
    ...live,
  });
  const exceptions = useQuery({
    queryKey: ['pages', 'exceptions'],
    queryFn: ({ signal }) => listExceptions(signal),
    ...live,
  });

  return (
    <Page
      title="今日"
      badge={exceptions.data?.items.length}
      aside={<span className={styles.day}>{dayWords(day)}</span>}
      actions={<LiveMark query={exceptions.error ? exceptions : figures} />}
    >
      <QueryView query={figures} skeleton={<BlockSkeleton height={80} />}>
        {({ today }) => <TodayFigures today={today} day={day} waiting={exceptions.data?.items.length ?? null} />}
      </QueryView>
      <QueryView query={exceptions} skeleton={<RowsSkeleton rows={8} />}>
        {({ items }) => <ExceptionsInbox items={items} mayAssign={may(session?.me.roles ?? [], 'orders.assign')} />}
      </QueryView>
    </Page>
  );
}
