import { Table, type TableColumnsType } from 'antd';

/** One thing that reads differently in two versions; an empty side says that it was not there. */
export interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const COLUMNS: TableColumnsType<Difference> = [
  { title: '项目', dataIndex: 'field', width: 180 },
  { title: '原来', dataIndex: 'before', render: (text: string) => text || '没有' },
  { title: '现在', dataIndex: 'after', render: (text: string) => text || '去掉了' },
];

/** What reads differently, side by side. */
export function DifferencesTable({ differences }: { differences: Difference[] }) {
  return <Table rowKey="field" size="small" pagination={false} columns={COLUMNS} dataSource={differences} />;
}
