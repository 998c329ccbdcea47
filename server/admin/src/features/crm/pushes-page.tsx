import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime } from '../../lib/time';
import { listPushes, type Push } from './api/pushes';
import { PushTag } from './push-states';

/** 推送: what was sent to several customers, and what waits for a second person. */
export function PushesPage() {
  const today = useToday();
  const navigate = useNavigate();
  const query = useQuery({ queryKey: ['crm', 'pushes'], queryFn: ({ signal }) => listPushes(signal), ...live });
  return (
    <Page
      title="推送"
      actions={
        <Button type="primary" onClick={() => void navigate('/pushes/new')}>
          写推送
        </Button>
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere title="还没有推送过" hint="从话术里挑一条，发给需要的客户，发出前能看到每个人收得到收不到。" />
          ) : (
            <Card title="推送记录" note="新的在前；人多的由另一位同事复核后才发出">
              <Table<Push>
                rowKey="id"
                size="small"
                pagination={false}
                scroll={{ x: 760 }}
                columns={columnsFor(today)}
                dataSource={items}
              />
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}

function columnsFor(today: LocalDate): TableColumnsType<Push> {
  return [
    { title: '时间', width: 130, render: (_, { askedAt }) => dayAndTime(askedAt, today) },
    { title: '话术', render: (_, { sceneName, variant }) => `${sceneName} ${variant}` },
    { title: '谁发的', width: 150, dataIndex: 'askedBy' },
    { title: '状态', width: 110, render: (_, push) => <PushTag push={push} /> },
    {
      title: '进度',
      width: 180,
      render: (_, { people, told, refused }) => `共${people}人，已写${told}，不发${refused}`,
    },
    { title: '结果', width: 80, render: (_, { id }) => <Link to={`/pushes/${id}`}>查看</Link> },
  ];
}
