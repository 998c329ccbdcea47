import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { TimeLeft } from '../../components/time-left';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime } from '../../lib/time';
import { listLeave, type DeskLeave } from './api/leave';
import { LeaveDrawer } from './leave-drawer';

/** Workers who asked for time off, the most urgent first. */
export function LeavePage() {
  const today = useToday();
  const [opened, setOpened] = useState<DeskLeave | null>(null);
  const query = useQuery({ queryKey: ['leave', 'desk'], queryFn: ({ signal }) => listLeave(signal), ...live });
  const columns: TableColumnsType<DeskLeave> = [
    { title: '答复剩余', width: 110, render: (_, { answerBy }) => <TimeLeft due={answerBy} /> },
    {
      title: '服务人员',
      width: 120,
      render: (_, { workerId, workerName }) => <Link to={`/workers/${workerId}`}>{workerName}</Link>,
    },
    { title: '片区', dataIndex: 'district', width: 100 },
    { title: '类别', dataIndex: 'kindText', width: 110 },
    { title: '从', width: 160, render: (_, { from }) => dayAndTime(from, today) },
    { title: '到', width: 160, render: (_, { to }) => dayAndTime(to, today) },
    { title: '提交', render: (_, { askedAt }) => dayAndTime(askedAt, today) },
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
    <Page title="请假申请">
      <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <NothingHere title="没有待答复的请假" hint="服务人员在小程序里申请请假后，会出现在这里" />
            ) : (
              <Card title="待答复" note="先到期的在前；同意即登记请假，受影响的上门转为改派任务">
                <Table
                  rowKey="id"
                  size="small"
                  pagination={false}
                  scroll={{ x: 860 }}
                  columns={columns}
                  dataSource={items}
                />
              </Card>
            )}
            {opened && <LeaveDrawer request={opened} onClose={() => setOpened(null)} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}
