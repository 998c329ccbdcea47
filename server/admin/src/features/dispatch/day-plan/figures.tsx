import { Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { duration } from '../../../lib/time';

type Figures = Schemas['DayFiguresView'];

interface Line {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly text: (value: number) => string;
}

const visits = (value: number): string => `${value}单`;

/** The day in figures, as it is and as the plan would make it. */
export function PlanFigures({ before, after }: { before: Figures; after: Figures }) {
  const line = (name: string, key: keyof Figures, text = duration): Line => ({
    name,
    before: before[key],
    after: after[key],
    text,
  });
  const lines = [
    line('没有人上门', 'unassigned', visits),
    line('现在的人去不了', 'broken', visits),
    line('全天路程', 'travel'),
    line('最忙的人上门', 'busiest'),
    line('忙闲差距（标准差）', 'spread'),
  ];
  const columns: TableColumnsType<Line> = [
    { title: '', dataIndex: 'name' },
    { title: '现在', align: 'right', render: (_, { before: value, text }) => text(value) },
    { title: '排班后', align: 'right', render: (_, { after: value, text }) => text(value) },
    { title: '变化', align: 'right', render: (_, shown) => <Change {...shown} /> },
  ];
  return <Table rowKey="name" size="small" pagination={false} columns={columns} dataSource={lines} />;
}

function Change({ before, after, text }: Line) {
  if (after === before) return '不变';
  return <strong>{after < before ? `少${text(before - after)}` : `多${text(after - before)}`}</strong>;
}
