import { Alert } from 'antd';
import type { Flaw } from '@daowei/shared/rules/service-kind';
import styles from './editor.module.css';

/** What is still wrong, while it is written; nothing when nothing is. */
export function FlawList({ flaws }: { flaws: readonly Flaw[] }) {
  if (flaws.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="status"
      title={`还有${flaws.length}处要改`}
      description={
        <ul className={styles.flaws}>
          {flaws.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      }
    />
  );
}
