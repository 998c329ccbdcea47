import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { dayAndTime } from '../../../lib/time';
import type { GrantRow } from '../api/compensations';
import { GRANT_STATES } from '../grant-states';
import styles from './records.module.css';

/** A line says what happened, how it was computed and what came of it; the order has the rest. */
export function GrantsTable({ grants }: { grants: readonly GrantRow[] }) {
  const today = useToday();
  const columns: TableColumnsType<GrantRow> = [
    { title: '时间', width: 130, render: (_, { grantedAt }) => dayAndTime(grantedAt, today) },
    {
      title: '订单',
      width: 190,
      render: (_, { orderId, orderNo, serviceName }) => (
        <>
          <Link to={`/orders/${orderId}`}>{orderNo}</Link>
          <div className={styles.muted}>{serviceName}</div>
        </>
      ),
    },
    { title: '原因', dataIndex: 'causeName', width: 90 },
    {
      title: '经过与计算',
      render: (_, { whatHappened, computation, ruleVersion }) => (
        <>
          {whatHappened}
          <div className={styles.muted}>
            {computation.join('；')}（规则第{ruleVersion}版）
          </div>
        </>
      ),
    },
    {
      title: '结果',
      width: 240,
      render: (_, { state, outcome }) => (
        <>
          <Tag color={GRANT_STATES[state].color}>{GRANT_STATES[state].name}</Tag>
          <div className={styles.muted}>{outcome}</div>
        </>
      ),
    },
    { title: '金额', width: 110, align: 'right', render: (_, { moneyFen }) => money(moneyFen) },
  ];
  return (
    <Table<GrantRow>
      size="small"
      rowKey="id"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 1_100 }}
      columns={columns}
      dataSource={grants}
    />
  );
}
