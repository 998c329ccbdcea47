import { Table, type TableColumnsType } from 'antd';
import type { CancellationTier } from '@daowei/shared/rules/cancellation';
import { duration } from '../../../lib/time';
import type { RuleKind } from '../api/cancellation-rules';
import { KINDS } from './rule-kinds';

const columnsOf = (kind: RuleKind): TableColumnsType<CancellationTier> => [
  {
    title: `距${KINDS[kind].until}至少`,
    dataIndex: 'noticeMinutes',
    width: 160,
    render: (minutes: number) => (minutes === 0 ? '其余任何时候' : duration(minutes)),
  },
  {
    title: '收取实付金额的',
    dataIndex: 'basisPoints',
    width: 140,
    align: 'right',
    render: (points: number) => (points === 0 ? '不收费' : `${points / 100}%`),
  },
  { title: '客户看到的理由', dataIndex: 'because' },
];

/** The tiers of one version, longest notice first. */
export function TierTable({ kind, tiers }: { kind: RuleKind; tiers: readonly CancellationTier[] }) {
  return <Table rowKey="noticeMinutes" size="small" pagination={false} columns={columnsOf(kind)} dataSource={tiers} />;
}
