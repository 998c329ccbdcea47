import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { money } from '../../../lib/money';
import styles from './today-figures.module.css';

type Today = Schemas['Dashboard']['today'];

interface Figure {
  name: string;
  value: string;
  /** the orders behind the number */
  to?: string;
  tone?: 'waiting';
}

function figuresOf(today: Today, day: LocalDate, waiting: number | null): Figure[] {
  const ordersOfToday = (state?: string): string => `/orders?${state ? `state=${state}&` : ''}from=${day}&to=${day}`;
  return [
    { name: '今日上门', value: String(today.visits), to: ordersOfToday() },
    { name: '已确认', value: String(today.confirmed), to: ordersOfToday('confirmed') },
    { name: '服务中', value: String(today.inService), to: ordersOfToday('in_service') },
    { name: '已完成', value: String(today.completed), to: ordersOfToday('completed') },
    {
      name: '待处理异常',
      value: waiting === null ? '—' : String(waiting),
      to: '/orders?exception=true',
      tone: waiting ? 'waiting' : undefined,
    },
    { name: '今日实收', value: money(today.collectedFen) },
  ];
}

interface Props {
  today: Today;
  day: LocalDate;
  /** exceptions; null: not known yet */
  waiting: number | null;
}

/** Today in six numbers; each opens the orders behind it. */
export function TodayFigures({ today, day, waiting }: Props) {
  return (
    <ul className={styles.figures}>
      {figuresOf(today, day, waiting).map(({ name, value, to, tone }) => (
        <li key={name} data-tone={tone}>
          {to ? (
            <Link to={to}>
              <span>{name}</span>
              <b title={value}>{value}</b>
            </Link>
          ) : (
            <div>
              <span>{name}</span>
              <b title={value}>{value}</b>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
