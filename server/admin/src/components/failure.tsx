import { Button } from 'antd';
import { ApiFailure, sentenceOf } from '../lib/api-failure';
import styles from './failure.module.css';

interface Props {
  error: unknown;
  onRetry: () => void;
  isRetrying?: boolean;
}

/** Says what failed and what to do about it. */
export function Failure({ error, onRetry, isRetrying = false }: Props) {
  const code = error instanceof ApiFailure ? error.code : 'INTERNAL';
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{code === 'NOT_FOUND' ? '没有找到' : '没有载入成功'}</p>
      <p>{sentenceOf(error)}</p>
      <Button onClick={onRetry} loading={isRetrying}>
        重试
      </Button>
      <p className={styles.code}>错误编号 {code}</p>
    </div>
  );
}
