import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import styles from './change.module.css';

/** Living in that a change breaks: with whom, from when, and why. */
export function BrokenPromiseList({ promises }: { promises: readonly Schemas['BrokenPromiseView'][] }) {
  return (
    <ul className={styles.visits} aria-label="受影响的住家">
      {promises.map(({ id, no, customerName, serviceName, first, days, why }) => (
        <li key={id}>
          <span className={styles.line}>
            <strong>{`${first}起${days}天`}</strong>
            <span>
              {customerName} · {serviceName}
            </span>
            <Link to={`/stays/${id}`}>{no}</Link>
          </span>
          <span className={styles.why}>{why.join('；')}</span>
        </li>
      ))}
    </ul>
  );
}
