import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { NothingHere } from '../../../../components/nothing-here';
import { useToday } from '../../../../lib/clock';
import { money } from '../../../../lib/money';
import { dayAndTime } from '../../../../lib/time';
import type { PriceTrial, TriedBooking } from '../../api/price-rules';
import styles from './editor.module.css';

const signed = (fen: number): string => `${fen > 0 ? '+' : ''}${money(fen)}`;

/** What past bookings would have cost: how many and how much, and those that change most one by one. */
export function TrialResult({ trial }: { trial: PriceTrial }) {
  const { priced, unpriced, items, most } = trial;
  if (priced + unpriced === 0) {
    return (
      <NothingHere
        compact
        title="还没有已付款的预约可以试算"
        hint={`试算看最近${most}单；有了预约以后再来看，现在也可以发布。`}
      />
    );
  }
  return (
    <>
      <Figures trial={trial} />
      {items.length === 0 ? <NothingHere compact title="每一单的价格都不变" /> : <Tried items={items} />}
    </>
  );
}

function Figures({ trial }: { trial: PriceTrial }) {
  const { most, priced, unpriced, dearer, cheaper, same, oldSumFen, newSumFen, largestFen } = trial;
  const figures: [string, string][] = [
    ['试算的预约', `${priced}单`],
    ['变贵', `${dearer}单`],
    ['变便宜', `${cheaper}单`],
    ['不变', `${same}单`],
    ['当时合计', money(oldSumFen)],
    ['试算合计', money(newSumFen)],
    ['合计变化', signed(newSumFen - oldSumFen)],
    ['最大的一单', signed(largestFen)],
    ...(unpriced > 0 ? [['无法重新计价', `${unpriced}单`] satisfies [string, string]] : []),
  ];
  return (
    <>
      <p className={styles.muted}>最近{most}单里已付款的单次预约；各自的会员等级、优惠券和承诺价照旧。</p>
      <dl className={styles.figures}>
        {figures.map(([name, text]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Tried({ items }: { items: readonly TriedBooking[] }) {
  const today = useToday();
  const columns: TableColumnsType<TriedBooking> = [
    {
      title: '订单',
      dataIndex: 'orderNo',
      width: 190,
      render: (no: string, { orderId, serviceName }) => (
        <>
          <Link to={`/orders/${orderId}`}>{no}</Link>
          <div className={styles.muted}>{serviceName}</div>
        </>
      ),
    },
    {
      title: '上门',
      key: 'visit',
      width: 160,
      render: (_, { startAt, district }) => (
        <>
          {startAt ? dayAndTime(startAt, today) : '—'}
          <div className={styles.muted}>{district}</div>
        </>
      ),
    },
    { title: '当时', dataIndex: 'oldFen', width: 100, align: 'right', render: money },
    {
      title: '试算',
      dataIndex: 'newFen',
      width: 100,
      align: 'right',
      render: (fen: number | null) => (fen === null ? '—' : money(fen)),
    },
    {
      title: '变化',
      key: 'change',
      width: 100,
      align: 'right',
      render: (_, { oldFen, newFen }) => (newFen === null ? '—' : signed(newFen - oldFen)),
    },
    { title: '不同的行', key: 'lines', render: (_, booking) => <Lines booking={booking} /> },
  ];
  return (
    <Table
      rowKey="orderId"
      size="small"
      pagination={false}
      scroll={{ x: 840 }}
      columns={columns}
      dataSource={[...items]}
    />
  );
}

function Lines({ booking: { changes, unpriced } }: { booking: TriedBooking }) {
  if (unpriced !== null) return unpriced;
  return changes.map(({ label, oldFen, newFen }, place) => (
    <div key={`${label} ${place}`}>
      {label}：{oldFen === null ? '没有' : money(oldFen)} → {newFen === null ? '去掉' : money(newFen)}
    </div>
  ));
}
