import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { yuan } from '@daowei/shared/kernel/fen';
import { Card } from '../../../components/card';
import { timeSpan } from '../../../lib/time';

type Unsolved = Schemas['BrokenPlanPromiseView'];

const COLUMNS: TableColumnsType<Unsolved> = [
  { title: '时间', width: 120, render: (_, { from, to }) => timeSpan(from, to) },
  {
    title: '预约',
    width: 240,
    render: (_, { orderId, customerName, serviceName }) => (
      <Link to={`/orders/${orderId}`}>
        {customerName} · {serviceName}
      </Link>
    ),
  },
  { title: '为什么', dataIndex: 'because' },
  { title: '没人上门要赔', width: 140, align: 'right', render: (_, { priceFen }) => `¥${yuan(priceFen)}` },
];

/** What no change of people can save: it has to be talked over with the customer, and this is what it costs if nobody does. */
export function UnsolvedCard({ unsolved }: { unsolved: readonly Unsolved[] }) {
  const owed = unsolved.reduce((sum, { priceFen }) => sum + priceFen, 0);
  return (
    <Card
      title="换人也解决不了"
      note={`${unsolved.length}单，没人上门共要退赔¥${yuan(owed)}：请先打电话和客户商量改时间`}
    >
      <Table
        rowKey="orderId"
        size="small"
        pagination={unsolved.length > 20 ? { pageSize: 20 } : false}
        scroll={{ x: 760 }}
        columns={COLUMNS}
        dataSource={unsolved}
      />
    </Card>
  );
}
