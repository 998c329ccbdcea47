import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Card } from '../../components/card';
import { LiveMark } from '../../components/live-mark';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime } from '../../lib/time';
import { listComplaints, type ComplaintClock, type DeskComplaint } from './api/complaints';
import { ClockText, latest } from './clock-text';
import { STATE_COLOURS } from './complaint-tags';
import { ExportTracked } from './export-tracked';
import { ResolutionCard } from './resolution-card';

/** Below this the table scrolls instead of squeezing its columns. */
const WIDTH = 1_200;

/** Complaints by the minutes left, those that wait for the customer last. */
export function ComplaintsPage() {
  const today = useToday();
  const query = useQuery({
    queryKey: ['complaints', 'board'],
    queryFn: ({ signal }) => listComplaints(signal),
    ...live,
  });
  const clockColumn = (title: string, name: ComplaintClock['clock']): TableColumnsType<DeskComplaint>[number] => ({
    title,
    width: 140,
    render: (_, { clocks }) => {
      const clock = latest(clocks, name);
      return clock && <ClockText clock={clock} />;
    },
  });
  const columns: TableColumnsType<DeskComplaint> = [
    clockColumn('首次答复', 'first_answer'),
    clockColumn('处理结果', 'resolution'),
    {
      title: '状态',
      width: 170,
      render: (_, { state, stateText, round, escalatedTo }) => (
        <>
          <Tag color={STATE_COLOURS[state]}>{stateText}</Tag>
          {round > 1 && <Tag color="warning">第{round}次</Tag>}
          {escalatedTo && <Tag color="error">{escalatedTo}</Tag>}
        </>
      ),
    },
    { title: '问题', dataIndex: 'kindText', width: 120 },
    { title: '服务', width: 170, render: (_, { serviceName, orderNo }) => `${serviceName}（${orderNo.slice(-6)}）` },
    {
      title: '客户',
      width: 170,
      render: (_, one) => (
        <>
          {`${one.contactName} ${one.phoneMasked}`}
          {one.priority && <Tag color="gold">优先响应</Tag>}
        </>
      ),
    },
    { title: '负责人', width: 120, render: (_, { ownerLabel }) => ownerLabel ?? '还没有人' },
    { title: '提出', width: 120, render: (_, { openedAt }) => dayAndTime(openedAt, today) },
    {
      title: '',
      width: 80,
      fixed: 'right',
      render: (_, { id, no }) => (
        <Link to={`/complaints/${id}`} aria-label={`处理${no}`}>
          <Button size="small" type="primary" tabIndex={-1}>
            处理
          </Button>
        </Link>
      ),
    },
  ];
  return (
    <Page
      title="投诉"
      actions={
        <>
          <LiveMark query={query} />
          <ExportTracked today={today} />
        </>
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
        {({ items, resolution }) => (
          <>
            <ResolutionCard resolution={resolution} />
            {items.length === 0 ? (
              <NothingHere title="没有在处理的投诉" hint="客户从小程序反映、或在订单页登记电话投诉后，会出现在这里" />
            ) : (
              <Card title="在处理" note="有优先响应的客户先答复，其余先到期的在前；等客户补充的不走表">
                <Table
                  rowKey="id"
                  size="small"
                  pagination={false}
                  scroll={{ x: WIDTH }}
                  columns={columns}
                  dataSource={items}
                />
              </Card>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
