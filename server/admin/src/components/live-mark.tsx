import type { UseQueryResult } from '@tanstack/react-query';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { serverTimeOf } from '../lib/clock';
import { exactTime } from '../lib/time';
import styles from './live-mark.module.css';

type Freshness = Pick<UseQueryResult, 'data' | 'error' | 'dataUpdatedAt' | 'refetch' | 'isFetching'>;

/** How fresh the page is; when refreshing fails it says from when the content is. */
export function LiveMark({ query }: { query: Freshness }) {
  if (query.data === undefined) return null;
  const at = serverTimeOf(query.dataUpdatedAt);
  if (query.error) {
    return (
      <span className={styles.stale} role="status">
        连接中断，以下是 {clockTime(at)} 的内容
        <button type="button" onClick={() => void query.refetch()} disabled={query.isFetching}>
          立即重试
        </button>
      </span>
    );
  }
  return (
    <span className={styles.live} title="页面可见时每 5 秒自动更新">
      <i aria-hidden="true" />
      实时 {exactTime(at.toISOString())}
    </span>
  );
}
