import { Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { dayAndTime, exactTime } from '../../lib/time';

type Entry = Schemas['SafetyEntryView'];

/** Everything that happened, the newest first. */
export function RecordCard({ entries }: { entries: readonly Entry[] }) {
  const today = useToday();
  const columns: TableColumnsType<Entry> = [
    { title: '时间', width: 170, render: (_, { at }) => `${dayAndTime(at, today).split(' ')[0]} ${exactTime(at)}` },
    { title: '谁', dataIndex: 'actor', width: 170 },
    { title: '发生了什么', dataIndex: 'text' },
  ];
  return (
    <Card title="经过">
      <Table rowKey="id" size="small" pagination={false} columns={columns} dataSource={[...entries].reverse()} />
    </Card>
  );
}
