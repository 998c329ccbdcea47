import { Image, Space, Table, Tag, type TableColumnsType } from 'antd';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import type { OpenedComplaint } from './api/complaints';

type Entry = OpenedComplaint['entries'][number];

const PHOTO = 64;

/** Everything that happened, the newest first; what the customer does not read says so. */
export function EntriesCard({ entries }: { entries: readonly Entry[] }) {
  const today = useToday();
  const columns: TableColumnsType<Entry> = [
    { title: '时间', width: 130, render: (_, { at }) => dayAndTime(at, today) },
    { title: '谁', dataIndex: 'actor', width: 150 },
    {
      title: '发生了什么',
      render: (_, { text, shown, photos }) => (
        <>
          {text} {!shown && <Tag>仅内部</Tag>}
          {photos.length > 0 && (
            <Space wrap>
              {photos.map((url) => (
                <Image key={url} src={url} width={PHOTO} height={PHOTO} alt="客户的照片" />
              ))}
            </Space>
          )}
        </>
      ),
    },
  ];
  return (
    <Card title="经过">
      <Table rowKey="id" size="small" pagination={false} columns={columns} dataSource={[...entries].reverse()} />
    </Card>
  );
}
