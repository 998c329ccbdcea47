import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { useToday } from '../../../lib/clock';
import { dayAndSpan } from '../../../lib/time';
import { StateTag } from '../../orders/state-tag';
import styles from './change.module.css';

/** Visits a change breaks or heals: who, when, what, and why. */
export function BrokenVisitList({ name, visits }: { name: string; visits: readonly Schemas['BrokenVisitView'][] }) {
  const today = useToday();
  return (
    <ul className={styles.visits} aria-label={name}>
      {visits.map((visit) => (
        <li key={visit.orderId}>
          <span className={styles.line}>
            <StateTag state={visit.state} />
            <strong>{dayAndSpan(visit.from, visit.to, today)}</strong>
            <span>
              {visit.customerName} · {visit.serviceName}
            </span>
            <Link to={`/orders/${visit.orderId}`}>{visit.orderNo}</Link>
          </span>
          <span className={styles.why}>
            {visit.isUnderWay && '已经出发，不会改派，请电话确认。'}
            {visit.why.join('；')}
          </span>
        </li>
      ))}
    </ul>
  );
}
