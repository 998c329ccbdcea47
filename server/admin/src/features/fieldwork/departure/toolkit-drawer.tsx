import { useQuery } from '@tanstack/react-query';
import { Drawer, Image, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { useToday } from '../../../lib/clock';
import { dayAndTime } from '../../../lib/time';
import { traceToolkit, type ToolkitUse } from '../api/departure';

/** Where one kit has been, with the picture taken before each departure. */
export function ToolkitDrawer({ code, onClose }: { code: string; onClose: () => void }) {
  const today = useToday();
  const query = useQuery({
    queryKey: ['fieldwork', 'toolkits', code],
    queryFn: ({ signal }) => traceToolkit(code, signal),
  });
  const columns: TableColumnsType<ToolkitUse> = [
    {
      title: '照片',
      width: 76,
      render: (_, { photoUrl, orderNo }) => (
        <Image width={52} height={52} src={photoUrl} alt={`订单${orderNo}出发前的工具包照片`} />
      ),
    },
    { title: '出发', width: 130, render: (_, { departedAt }) => dayAndTime(departedAt, today) },
    { title: '服务人员', dataIndex: 'workerName', width: 90 },
    {
      title: '订单',
      render: (_, { orderId, orderNo, serviceName }) => (
        <Link to={`/orders/${orderId}`}>
          {serviceName} {orderNo}
        </Link>
      ),
    },
  ];
  return (
    <Drawer open size={560} title={`工具包${code}的去向`} onClose={onClose}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={5} />}>
        {({ items }) => <Table rowKey="orderId" size="small" pagination={false} columns={columns} dataSource={items} />}
      </QueryView>
    </Drawer>
  );
}
