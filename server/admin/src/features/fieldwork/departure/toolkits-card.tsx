import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useToday } from '../../../lib/clock';
import { useSession } from '../../../lib/session';
import { dayAndTime } from '../../../lib/time';
import { listToolkits, type Toolkit } from '../api/departure';
import { RegisterToolkit } from './register-toolkit';
import { ToolkitDrawer } from './toolkit-drawer';

/** Every kit under its code, and where it is now. */
export function ToolkitsCard() {
  const today = useToday();
  const { session } = useSession();
  const [opened, setOpened] = useState<string | null>(null);
  const query = useQuery({ queryKey: ['fieldwork', 'toolkits'], queryFn: ({ signal }) => listToolkits(signal) });
  const columns: TableColumnsType<Toolkit> = [
    { title: '编号', dataIndex: 'code', width: 130 },
    { title: '名称', dataIndex: 'name', width: 180 },
    {
      title: '现在',
      width: 120,
      render: (_, { last }) => (last && !last.isBack ? <Tag color="processing">外出中</Tag> : <Tag>可领用</Tag>),
    },
    {
      title: '最近一次',
      render: (_, { last }) =>
        last ? (
          <>
            <div>
              {dayAndTime(last.departedAt, today)} · {last.workerName}
            </div>
            <Link to={`/orders/${last.orderId}`}>{last.serviceName}</Link>
          </>
        ) : (
          '还没有用过'
        ),
    },
    {
      title: '',
      width: 90,
      render: (_, { code, last }) => (
        <Button size="small" disabled={!last} onClick={() => setOpened(code)}>
          去向
        </Button>
      ),
    },
  ];
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={4} />}>
      {({ items }) => (
        <Card title="工具包" note="统一编码，出发时登记并拍照，去过哪一单都查得到">
          {may(session?.me.roles ?? [], 'toolkits.register') && <RegisterToolkit />}
          {items.length === 0 ? (
            <NothingHere compact title="还没有登记工具包。" />
          ) : (
            <Table
              rowKey="code"
              size="small"
              pagination={{ pageSize: 10, hideOnSinglePage: true }}
              scroll={{ x: 760 }}
              columns={columns}
              dataSource={items}
            />
          )}
          {opened && <ToolkitDrawer code={opened} onClose={() => setOpened(null)} />}
        </Card>
      )}
    </QueryView>
  );
}
