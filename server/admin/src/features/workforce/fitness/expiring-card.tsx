import { useQuery } from '@tanstack/react-query';
import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Card } from '../../../components/card';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { listExpiring, type ExpiringCertificate } from '../api/fitness';

/** How soon it matters; what is over stops the worker already. */
function DaysLeft({ daysLeft }: Pick<ExpiringCertificate, 'daysLeft'>) {
  if (daysLeft < 0) return <Tag color="error">已过期 {-daysLeft} 天</Tag>;
  return <Tag color={daysLeft <= 7 ? 'warning' : undefined}>{daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`}</Tag>;
}

const COLUMNS: TableColumnsType<ExpiringCertificate> = [
  { title: '剩余', width: 120, render: (_, { daysLeft }) => <DaysLeft daysLeft={daysLeft} /> },
  {
    title: '服务人员',
    width: 120,
    render: (_, { workerId, workerName }) => <Link to={`/workers/${workerId}`}>{workerName}</Link>,
  },
  { title: '城区', dataIndex: 'district', width: 100 },
  { title: '证件', dataIndex: 'kind', width: 130 },
  { title: '有效期到', dataIndex: 'expiresOn', width: 120 },
  {
    title: '过期后不能做',
    render: (_, { services }) => <ClippedText>{services.join('、') || '没有受影响的服务'}</ClippedText>,
  },
  {
    title: '已提醒本人',
    width: 130,
    render: (_, { toldDays }) => (toldDays === null ? '还没有' : `到期前 ${toldDays} 天`),
  },
];

/** Certificates that are over or will be soon. */
export function ExpiringCard() {
  const query = useQuery({
    queryKey: ['workforce', 'expiring'],
    queryFn: ({ signal }) => listExpiring(signal),
  });
  return (
    <Card title="证件到期" note="过期当天起自动停派；换好证后在服务人员页“续期”">
      <QueryView query={query} skeleton={<BlockSkeleton height={160} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere compact title="近期没有证件到期" />
          ) : (
            <Table
              rowKey="id"
              size="small"
              pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: 900 }}
              columns={COLUMNS}
              dataSource={items}
            />
          )
        }
      </QueryView>
    </Card>
  );
}
