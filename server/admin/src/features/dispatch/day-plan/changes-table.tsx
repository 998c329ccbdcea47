import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { timeSpan } from '../../../lib/time';
import type { PlanChange } from '../api/day-plans';

/** Who takes whose visit and why; after it was applied, what became of each. */
export function ChangesTable({ changes }: { changes: readonly PlanChange[] }) {
  const isApplied = changes.some(({ done }) => done !== null);
  const columns: TableColumnsType<PlanChange> = [
    { title: '时间', width: 120, render: (_, { from, to }) => timeSpan(from, to) },
    {
      title: '预约',
      width: 200,
      render: (_, { orderId, customerName, serviceName }) => (
        <Link to={`/orders/${orderId}`}>
          {customerName} · {serviceName}
        </Link>
      ),
    },
    {
      title: '换人',
      width: 260,
      render: (_, { fromWorker, toWorker, role, hasAccepted }) => (
        <>
          {fromWorker ? fromWorker.name : <Tag color="error">没有人</Tag>}
          {hasAccepted && fromWorker && <Tag>已接单</Tag>} → <strong>{toWorker.name}</strong>
          {role === 'mate' && <Tag>组员</Tag>}
        </>
      ),
    },
    { title: '为什么', dataIndex: 'because' },
    ...(isApplied
      ? [{ title: '结果', width: 220, render: (_: unknown, change: PlanChange) => <Outcome {...change} /> }]
      : []),
  ];
  return (
    <Table
      rowKey={({ orderId, toWorker }) => `${orderId} ${toWorker.id}`}
      size="small"
      pagination={changes.length > 50 ? { pageSize: 50 } : false}
      scroll={{ x: 960 }}
      columns={columns}
      dataSource={changes}
    />
  );
}

function Outcome({ done, leftBecause }: PlanChange) {
  return done ? <Tag color="success">已换，已通知</Tag> : <span>没有动：{leftBecause}</span>;
}
