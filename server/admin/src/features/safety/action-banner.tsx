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

/** One line of the banner. */
interface Line {
  readonly incidentId: string;
  readonly words: string;
}

/**
 * Over every page of whoever answers for a corrective action whose date is near or has passed, until it is done, and of
 * whoever was given an incident, until they say that they have it.
 */
export function ActionBanner() {
  const today = useToday();
  const { data } = useQuery({
    queryKey: ['safety', 'own-actions'],
    queryFn: ({ signal }) => listOwnActions(signal),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
  });
  const given = (data?.handed ?? []).map(({ incidentId, no, by, because }): Line => {
    return { incidentId, words: `${by}把安全事件 ${no} 交给您负责：${because}` };
  });
  const told = (data?.items ?? []).map(({ incidentId, stage, action, responsible, dueAt }): Line => {
    return { incidentId, words: `${WORDS[stage]}：${action}（${responsible}），期限${dayAndTime(dueAt, today)}` };
  });
  const [first, ...more] = [...given, ...told];
  if (!first) return null;
  return (
    <div className={`${styles.banner} ${styles.calm}`} role="status" data-testid="action-banner">
      <ScheduleOutlined className={styles.mark} />
      <span className={styles.words}>
        {first.words}
        {more.length > 0 && `，另有${more.length}条`}
      </span>
      <Link className={styles.take} to={`/safety/incidents/${first.incidentId}`}>
        去处理
      </Link>
    </div>
  );
}
