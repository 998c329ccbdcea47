import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { money } from '../../lib/money';
import type { OfficeStatement } from './api/wages';

type Entry = OfficeStatement['entries'][number];

/** What the statement is made of: each visit with its lines and why. */
export function EntriesTable({ statement: { entries } }: { statement: OfficeStatement }) {
  const columns: TableColumnsType<Entry> = [
    { title: '日期', dataIndex: 'earnedOn', width: 110 },
    {
      title: '项目',
      width: 140,
      render: (_, { orderId, what }) => (orderId ? <Link to={`/orders/${orderId}`}>{what}</Link> : what),
    },
    {
      title: '怎么算的',
      render: (_, { lines, by }) => (
        <>
          {lines.map(({ kind, label, because, amountFen }) => (
            <div key={kind}>
              {label} {money(amountFen)}：{because}
            </div>
          ))}
          <div>{by}</div>
        </>
      ),
    },
    { title: '金额', width: 110, align: 'right', render: (_, { amountFen }) => <b>{money(amountFen)}</b> },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={columns}
      dataSource={entries}
    />
  );
}
