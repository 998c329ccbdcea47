import { Button } from 'antd';
import { ApiFailure, type FailureCode, sentenceOf } from '../lib/api-failure';
import styles from './failure.module.css';

interface Props {
  error: unknown;
  onRetry: () => void;
  isRetrying?: boolean;
}

/** Asking again does not help against these. */
const FINAL_TITLES: Partial<Record<FailureCode, string>> = { NOT_FOUND: '没有找到', FORBIDDEN: '没有权限查看' };

/** Says what failed and what to do about it. */
export function Failure({ error, onRetry, isRetrying = false }: Props) {
  const code = error instanceof ApiFailure ? error.code : 'INTERNAL';
  const finalTitle = FINAL_TITLES[code];
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{finalTitle ?? '没有载入成功'}</p>
      <p>{sentenceOf(error)}</p>
      {!finalTitle && (
        <Button onClick={onRetry} loading={isRetrying}>
          重试
        </Button>
      )}
      <p className={styles.code}>错误编号 {code}</p>
    </div>
  );
}
