import { Table, type TableColumnsType } from 'antd';
import type { Difference } from './differences';

const COLUMNS: TableColumnsType<Difference> = [
  { title: '项目', dataIndex: 'field', width: 180 },
  { title: '原来', dataIndex: 'before', render: (text: string) => text || '没有' },
  { title: '现在', dataIndex: 'after', render: (text: string) => text || '去掉了' },
];

/** What reads differently, side by side. */
export function DifferencesTable({ differences }: { differences: Difference[] }) {
  return <Table rowKey="field" size="small" pagination={false} columns={COLUMNS} dataSource={differences} />;
}
