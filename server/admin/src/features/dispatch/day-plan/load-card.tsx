import { useQuery } from '@tanstack/react-query';
import { Table, Tag, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../../components/card';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { duration } from '../../../lib/time';
import { loadShares } from '../api/load-shares';

type Share = Schemas['LoadShareList']['workers'][number];

const COLUMNS: TableColumnsType<Share> = [
  { title: '服务人员', dataIndex: 'name', width: 140 },
  { title: '上门', dataIndex: 'visits', width: 90, align: 'right', render: (visits: number) => `${visits}单` },
  { title: '在岗', dataIndex: 'duty', width: 130, align: 'right', render: (minutes: number) => duration(minutes) },
  {
    title: '占全部',
    dataIndex: 'shareBasisPoints',
    width: 100,
    align: 'right',
    render: (points: number) => `${(points / 100).toFixed(1)}%`,
  },
  {
    title: '按在岗时间应得的',
    render: (_, { ofFairPercent, isOver }) => (
      <>
        {ofFairPercent === null ? '没有排过班' : `${ofFairPercent}%`} {isOver && <Tag color="warning">派得太多</Tag>}
      </>
    ),
  },
];

/** Whether work goes round: shares of visits against shares of time on duty. */
export function LoadCard({ day }: { day: string }) {
  const query = useQuery({
    queryKey: ['dispatch', 'load', day],
    queryFn: ({ signal }) => loadShares(day, signal),
  });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={5} height={40} />}>
      {({ days, mostOfFairPercent, workers }) => {
        const over = workers.filter(({ isOver }) => isOver).length;
        const verdict = over === 0 ? '没有人超过' : `${over}人超过`;
        return (
          <Card title="谁做得多" note={`到这一天的${days}天；上限是应得的${mostOfFairPercent}%，${verdict}`}>
            <Table
              rowKey="workerId"
              size="small"
              pagination={workers.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
              scroll={{ x: 640 }}
              columns={COLUMNS}
              dataSource={workers}
            />
          </Card>
        );
      }}
    </QueryView>
  );
}
