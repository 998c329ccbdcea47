import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import styles from './alarm-banner.module.css';
import { listOwnActions, type ToldAction } from './api/incidents';

/** Nobody has to act within seconds: what changes here changes by the hour. */
const EVERY_MS = 60_000;

const WORDS: Readonly<Record<ToldAction['stage'], string>> = {
  soon: '您负责的整改快到期了',
  overdue: '您负责的整改过了期限',
  escalated: '整改过期后仍没有完成，已上报经理',
};

/** Over every page of whoever answers for a corrective action whose date is near or has passed, until it is done. */
export function ActionBanner() {
  const today = useToday();
  const { data } = useQuery({
    queryKey: ['safety', 'own-actions'],
    queryFn: ({ signal }) => listOwnActions(signal),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
  });
  const [first, ...more] = data?.items ?? [];
  if (!first) return null;
  return (
    <div className={`${styles.banner} ${styles.calm}`} role="status" data-testid="action-banner">
      <ScheduleOutlined className={styles.mark} />
      <span className={styles.words}>
        {`${WORDS[first.stage]}：${first.action}（${first.responsible}），期限${dayAndTime(first.dueAt, today)}`}
        {more.length > 0 && `，另有${more.length}条`}
      </span>
      <Link className={styles.take} to={`/safety/incidents/${first.incidentId}`}>
        去处理
      </Link>
    </div>
  );
}
