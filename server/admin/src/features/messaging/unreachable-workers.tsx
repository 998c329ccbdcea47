import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { listUnreachableWorkers, type UnreachableWorker } from './api/unreachable-workers';

const COLUMNS: TableColumnsType<UnreachableWorker> = [
  {
    title: '姓名',
    key: 'name',
    width: 140,
    render: (_, { workerId, name }) => <Link to={`/workers/${workerId}`}>{name}</Link>,
  },
  { title: '为什么收不到', dataIndex: 'because' },
];

/** How many workers hear of a changed visit only by telephone, and who they are; nothing while everybody is reached. */
export function UnreachableWorkers() {
  const [open, setOpen] = useState(false);
  const { data: unreached = [] } = useQuery({
    queryKey: ['messaging', 'unreachable-workers'],
    queryFn: ({ signal }) => listUnreachableWorkers(signal),
  });
  if (unreached.length === 0) return null;
  return (
    <>
      <Button type="link" onClick={() => setOpen(true)}>
        {unreached.length}人收不到微信消息
      </Button>
      <Drawer open={open} size={560} title="收不到微信消息的服务人员" onClose={() => setOpen(false)}>
        <p>预约改期或取消时，请电话告诉他们。本人在小程序里接单或打开今日行程时会被询问是否接收消息。</p>
        <Table
          rowKey="workerId"
          size="small"
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={COLUMNS}
          dataSource={[...unreached]}
        />
      </Drawer>
    </>
  );
}
