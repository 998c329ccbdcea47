import { Table, type TableColumnsType } from 'antd';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { money } from '../../../lib/money';
import type { RewardTotals } from '../api/rewards';

type Moved = RewardTotals['months'][number];
type Kind = Moved['kind'];

const KINDS: readonly { kind: Kind; name: string }[] = [
  { kind: 'given', name: '生效' },
  { kind: 'spent', name: '兑换' },
  { kind: 'expired', name: '到期' },
  { kind: 'reversed', name: '收回' },
  { kind: 'returned', name: '未送达退回' },
];
const NAMES: Readonly<Record<Moved['currency'], string>> = { points: '积分', coins: '委屈币' };

interface Row {
  readonly key: string;
  readonly month: string;
  readonly currency: Moved['currency'];
  readonly moved: ReadonlyMap<Kind, Moved>;
  readonly worthFen: number;
}

const COLUMNS: TableColumnsType<Row> = [
  { title: '月份', width: 110, dataIndex: 'month' },
  { title: '', width: 90, render: (_, { currency }) => NAMES[currency] },
  ...KINDS.map(({ kind, name }) => ({
    title: name,
    width: 120,
    align: 'right' as const,
    render: (_: unknown, { moved }: Row) => moved.get(kind)?.amount.toLocaleString('zh-CN') ?? '—',
  })),
  { title: '负债变化', width: 130, align: 'right', render: (_, { worthFen }) => money(worthFen) },
];

/** What was given, spent, lost and taken back, month by month, the newest first. */
export function MonthsCard({ months }: { months: RewardTotals['months'] }) {
  return (
    <Card title="每月往来" note="最近六个月；单位是分（积分）和枚（委屈币）">
      {months.length === 0 ? (
        <NothingHere compact title="最近六个月没有往来。" />
      ) : (
        <Table
          rowKey="key"
          size="small"
          pagination={false}
          scroll={{ x: 900 }}
          columns={COLUMNS}
          dataSource={rowsOf(months)}
        />
      )}
    </Card>
  );
}

/** One row per month and currency. */
export function rowsOf(months: readonly Moved[]): Row[] {
  const rows = new Map<string, Row & { moved: Map<Kind, Moved> }>();
  for (const one of months) {
    const key = `${one.month} ${one.currency}`;
    const row = rows.get(key) ?? { key, month: one.month, currency: one.currency, moved: new Map(), worthFen: 0 };
    row.moved.set(one.kind, one);
    rows.set(key, { ...row, worthFen: row.worthFen + one.worthFen });
  }
  return [...rows.values()].reverse();
}
