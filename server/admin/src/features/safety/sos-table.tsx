import { Button, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import type { SosCard } from './api/sos';
import { SosTags } from './sos-states';
import { visitName } from './visit-name';

const WIDTH = 1_000;

/** Calls for help, with who looks after them. */
export function SosTable({ items }: { items: readonly SosCard[] }) {
  const today = useToday();
  const columns: TableColumnsType<SosCard> = [
    { title: '时间', width: 120, render: (_, { raisedAt }) => dayAndTime(raisedAt, today) },
    { title: '状态', width: 190, render: (_, sos) => <SosTags sos={sos} /> },
    { title: '谁', dataIndex: 'workerName', width: 110 },
    { title: '地方', dataIndex: 'addressShort', width: 180 },
    { title: '服务', width: 190, render: (_, row) => visitName(row) },
    { title: '接警', width: 140, render: (_, { acknowledgedBy }) => acknowledgedBy ?? '还没有人' },
    { title: '结果', render: (_, { endNote }) => endNote ?? '—' },
    {
      title: '',
      width: 90,
      fixed: 'right',
      render: (_, { id, no, state }) => (
        <Link to={`/safety/sos/${id}`} aria-label={`${state === 'calling' ? '接警' : '打开'}${no}`}>
          <Button
            size="small"
            type={state === 'ended' ? 'default' : 'primary'}
            danger={state === 'calling'}
            tabIndex={-1}
          >
            {state === 'calling' ? '接警' : '打开'}
          </Button>
        </Link>
      ),
    },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={items.length > 20 && { pageSize: 20, showSizeChanger: false }}
      scroll={{ x: WIDTH }}
      columns={columns}
      dataSource={[...items]}
    />
  );
}
