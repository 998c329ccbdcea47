import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { TimeLeft } from '../../components/time-left';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime, duration } from '../../lib/time';
import { listShiftRequests, type DeskRequest } from './api/shift-requests';
import { ShiftRequestDrawer } from './shift-request-drawer';

/** Below this the table scrolls instead of squeezing its columns. */
const WIDTH = 900;

/** Customers who told their difficulty about a full time, the most urgent first. */
export function ShiftRequestsPage() {
  const today = useToday();
  const [opened, setOpened] = useState<DeskRequest | null>(null);
  const query = useQuery({
    queryKey: ['shift-requests'],
    queryFn: ({ signal }) => listShiftRequests(signal),
    ...live,
  });
  const columns: TableColumnsType<DeskRequest> = [
    { title: '答复剩余', width: 100, render: (_, { answerBy }) => <TimeLeft due={answerBy} /> },
    { title: '客户', dataIndex: 'customerName', width: 110, render: (name: string | null) => name ?? '客户' },
    { title: '难处', dataIndex: 'difficulty', width: 130 },
    { title: '服务', width: 180, render: (_, one) => `${one.serviceName} · ${duration(one.durationMinutes)}` },
    { title: '想要的时间', width: 150, render: (_, { startAt }) => dayAndTime(startAt, today) },
    { title: '地点', dataIndex: 'addressShort', width: 160 },
    {
      title: '',
      width: 90,
      render: (_, request) => (
        <Button size="small" type="primary" onClick={() => setOpened(request)}>
          处理
        </Button>
      ),
    },
  ];

  return (
    <Page title="调班申请">
      <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
        {({ items, scripts }) => (
          <>
            {items.length === 0 ? (
              <NothingHere title="没有待答复的申请" hint="客户想要的时间约满、又有难处时，会出现在这里" />
            ) : (
              <Card title="待答复" note="先到期的在前；同意会延长一位服务人员当天的班次">
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
            {opened && <ShiftRequestDrawer request={opened} scripts={scripts} onClose={() => setOpened(null)} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}
