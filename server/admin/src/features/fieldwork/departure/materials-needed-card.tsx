import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { useToday } from '../../../lib/clock';
import { live } from '../../../lib/live';
import { dayAndTime } from '../../../lib/time';
import { listNeededMaterials, type NeededMaterials } from '../api/departure';

/** What customers asked to be brought to the visits of today and tomorrow: laid ready before anybody misses it. */
export function MaterialsNeededCard() {
  const today = useToday();
  const query = useQuery({
    queryKey: ['fieldwork', 'materials'],
    queryFn: ({ signal }) => listNeededMaterials(signal),
    ...live,
  });
  const columns: TableColumnsType<NeededMaterials> = [
    { title: '约定到达', width: 150, render: (_, { promisedFrom }) => dayAndTime(promisedFrom, today) },
    { title: '服务', dataIndex: 'serviceName', width: 140 },
    { title: '服务人员', width: 110, render: (_, { workerName }) => workerName ?? '待安排' },
    {
      title: '要带的用料',
      render: (_, { items }) => items.map(({ name, note }) => (note ? `${name}（${note}）` : name)).join('、'),
    },
    {
      title: '订单',
      width: 200,
      render: (_, { orderId, orderNo }) => <Link to={`/orders/${orderId}`}>{orderNo}</Link>,
    },
  ];
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={2} />}>
      {({ items }) => (
        <Card title="客户指定用料" note="今天和明天还没出发的上门，要由公司带的；没有带齐，服务人员不能出发">
          {items.length === 0 ? (
            <NothingHere compact title="今天和明天没有要备的指定用料。" />
          ) : (
            <Table
              rowKey="orderId"
              size="small"
              pagination={false}
              scroll={{ x: 860 }}
              columns={columns}
              dataSource={items}
            />
          )}
        </Card>
      )}
    </QueryView>
  );
}
