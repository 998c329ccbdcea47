import { Table, type TableColumnsType } from 'antd';
import type { LatenessTier } from '@daowei/shared/rules/compensation';
import { share } from './words';

const COLUMNS: TableColumnsType<LatenessTier> = [
  {
    title: '晚到',
    dataIndex: 'fromMinutes',
    width: 140,
    render: (minutes: number) => (minutes === 0 ? '不足下一档' : `满${minutes}分钟`),
  },
  { title: '退还服务费的', dataIndex: 'basisPoints', width: 140, align: 'right', render: share },
  {
    title: '免费重做',
    dataIndex: 'redo',
    width: 120,
    render: (redo: boolean) => (redo ? '可选' : '—'),
  },
  { title: '客户看到的理由', dataIndex: 'because' },
];

/** The tiers of one version, least late first. */
export function TierTable({ tiers }: { tiers: readonly LatenessTier[] }) {
  return (
    <Table<LatenessTier> rowKey="fromMinutes" size="small" pagination={false} columns={COLUMNS} dataSource={tiers} />
  );
}
