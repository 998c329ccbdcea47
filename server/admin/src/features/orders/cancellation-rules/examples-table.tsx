import { Table, type TableColumnsType } from 'antd';
import { fen } from '@daowei/shared/kernel/fen';
import type { CancellationTier } from '@daowei/shared/rules/cancellation';
import { money } from '../../../lib/money';
import { examplesOf, type Example } from './examples';

/** A usual booking to reckon with. */
const PAID = fen(20_000);

const COLUMNS: TableColumnsType<Example> = [
  { title: `一单实付${money(PAID)}，取消时`, dataIndex: 'notice', width: 200 },
  { title: '收取', dataIndex: 'feeFen', width: 110, align: 'right', render: money },
  { title: '退还', dataIndex: 'refundFen', width: 110, align: 'right', render: money },
  { title: '告诉客户', dataIndex: 'because' },
];

/** What the tiers mean in money. Tiers with problems have no examples. */
export function ExamplesTable({ tiers }: { tiers: readonly CancellationTier[] }) {
  return (
    <Table rowKey="notice" size="small" pagination={false} columns={COLUMNS} dataSource={examplesOf(tiers, PAID)} />
  );
}
