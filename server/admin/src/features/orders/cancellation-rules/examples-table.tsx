import { Table, type TableColumnsType } from 'antd';
import type { CancellationTier } from '@daowei/shared/rules/cancellation';
import { money } from '../../../lib/money';
import type { RuleKind } from '../api/cancellation-rules';
import { KINDS } from './rule-kinds';
import { examplesOf, type Example } from './examples';

const columnsOf = ({ sale, priceFen }: (typeof KINDS)[RuleKind]): TableColumnsType<Example> => [
  { title: `${sale}${money(priceFen)}，取消时`, dataIndex: 'notice', width: 200 },
  { title: '收取', dataIndex: 'feeFen', width: 110, align: 'right', render: money },
  { title: '退还', dataIndex: 'refundFen', width: 110, align: 'right', render: money },
  { title: '告诉客户', dataIndex: 'because' },
];

/** What the tiers mean in money. Tiers with problems have no examples. */
export function ExamplesTable({ kind, tiers }: { kind: RuleKind; tiers: readonly CancellationTier[] }) {
  const words = KINDS[kind];
  return (
    <Table
      rowKey="notice"
      size="small"
      pagination={false}
      columns={columnsOf(words)}
      dataSource={examplesOf(tiers, words.priceFen, words.until)}
    />
  );
}
