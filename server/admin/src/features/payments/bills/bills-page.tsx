import { useQuery } from '@tanstack/react-query';
import { Progress, Table, Tag, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { rowKeys } from '../../../components/row-keys';
import { BlockSkeleton } from '../../../components/skeleton';
import { useToday } from '../../../lib/clock';
import { live } from '../../../lib/live';
import { money } from '../../../lib/money';
import { dayAndTime } from '../../../lib/time';
import { listBillDays, type BillDayCard } from '../api/bills';
import { DAY_STATES } from './bill-words';

const COLUMNS: TableColumnsType<BillDayCard> = [
  { title: '日期', width: 130, render: (_, { day }) => <Link to={`/bills/${day}`}>{day}</Link> },
  {
    title: '状态',
    width: 150,
    render: (_, { state, late }) => (
      <>
        <Tag color={DAY_STATES[state].color}>{DAY_STATES[state].name}</Tag>
        {late && <Tag color="error">超时</Tag>}
      </>
    ),
  },
  { title: '差异处理进度', width: 150, render: (_, day) => <DayProgress day={day} /> },
  { title: '账单行数', width: 90, align: 'right', dataIndex: 'lines' },
  { title: '收款', width: 110, align: 'right', render: (_, { paidFen }) => money(paidFen) },
  { title: '退款', width: 90, align: 'right', render: (_, { refundedFen }) => money(refundedFen) },
  { title: '转账', width: 90, align: 'right', render: (_, { transferredFen }) => money(transferredFen) },
  { title: '手续费', width: 90, align: 'right', render: (_, { feeFen }) => money(feeFen) },
  { title: '关账', width: 230, ellipsis: true, render: (_, day) => <Closing day={day} /> },
];

/** Days of WeChat's bills: which are level, which wait for a person. */
export function BillsPage() {
  const navigate = useNavigate();
  const query = useQuery({ queryKey: ['bills', 'days'], queryFn: ({ signal }) => listBillDays(signal), ...live });
  return (
    <Page title="对账">
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere title="还没有开始对账" hint="每天上午10点自动取前一天的微信账单，逐笔与账目核对。" />
          ) : (
            <Card title="每日账单" note="最新的在前；没有差异的一天自动关账，有差异的处理完才能关">
              <Table
                rowKey="day"
                size="small"
                pagination={false}
                scroll={{ x: 1_100 }}
                columns={COLUMNS}
                dataSource={items}
                onRow={rowKeys<BillDayCard>({
                  keyOf: ({ day }) => day,
                  onOpen: ({ day }) => void navigate(`/bills/${day}`),
                  firstKey: items[0]?.day,
                })}
              />
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}

function DayProgress({ day: { cases, unresolved, state } }: { day: BillDayCard }) {
  if (state === 'waiting') return '—';
  if (cases === 0) return '没有差异';
  const done = cases - unresolved;
  return (
    <Progress
      aria-label="差异处理进度"
      percent={Math.round((done / cases) * 100)}
      size="small"
      format={() => `${done}/${cases}`}
    />
  );
}

function Closing({ day: { closedAt, closedBy, readyAt, closeBy, problem, state } }: { day: BillDayCard }) {
  const today = useToday();
  if (closedAt) return `${dayAndTime(closedAt, today)} ${closedBy ?? ''}`;
  if (problem) return problem;
  return state === 'waiting'
    ? `${dayAndTime(readyAt, today)}后取账单`
    : `请在${dayAndTime(closeBy, today).slice(0, -5)}${clockTime(new Date(closeBy))}前关账`;
}
