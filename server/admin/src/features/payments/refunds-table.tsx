import { Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { type LocalDate } from '@daowei/shared/kernel/local-date';
import { ClippedText } from '../../components/clipped-text';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime, fullStamp } from '../../lib/time';
import styles from './payments-card.module.css';

type Refund = Schemas['RefundView'];

const STATES: Record<Refund['state'], string> = {
  processing: '退款中',
  success: '已退回',
  closed: '已关闭',
  abnormal: '退款异常',
  at_desk: '待柜台退款',
};

/** Those that a person must look at. */
const isTrouble = ({ state }: Refund): boolean => state === 'closed' || state === 'abnormal' || state === 'at_desk';

function columnsFor(today: LocalDate): TableColumnsType<Refund> {
  return [
    {
      title: '退款',
      key: 'state',
      width: 88,
      render: (_, refund) => (
        <span className={isTrouble(refund) ? styles.trouble : undefined}>
          {refund.rerouted ? `改退${refund.rerouted}` : STATES[refund.state]}
        </span>
      ),
    },
    { title: '金额', key: 'amount', width: 96, align: 'right', render: (_, refund) => money(refund.amountFen) },
    {
      title: '退款单号 / 原因',
      key: 'number',
      render: (_, refund) => (
        <>
          <ClippedText className={styles.number}>{refund.id}</ClippedText>
          <ClippedText className={styles.quiet}>{refund.reason}</ClippedText>
        </>
      ),
    },
    {
      title: '到账',
      key: 'succeeded',
      width: 150,
      render: (_, { succeededAt, createdAt, receivedAccount }) =>
        succeededAt ? (
          <span title={fullStamp(succeededAt)}>
            {dayAndTime(succeededAt, today)}
            {receivedAccount && <span className={styles.quiet}> {receivedAccount}</span>}
          </span>
        ) : (
          <span className={styles.quiet} title={fullStamp(createdAt)}>
            {dayAndTime(createdAt, today)} 发起
          </span>
        ),
    },
  ];
}

/** Money that goes back to the customer, and how far it has come. */
export function RefundsTable({ refunds }: { refunds: readonly Refund[] }) {
  const today = useToday();
  return (
    <Table<Refund>
      size="small"
      rowKey="id"
      tableLayout="fixed"
      pagination={false}
      columns={columnsFor(today)}
      dataSource={refunds}
    />
  );
}
