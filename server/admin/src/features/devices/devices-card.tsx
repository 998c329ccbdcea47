import { useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { may } from '../../lib/access';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { useSession } from '../../lib/session';
import { dayAndTime } from '../../lib/time';
import { useCommand } from '../../lib/use-command';

import { listDevices, takeBackDevice, type DeviceRow } from './api/devices';
import { IssueDeviceModal } from './issue-device-modal';

const WIDTH = 900;

/** Devices that workers wear: whether they are heard, and whether they have to be. */
export function DevicesCard() {
  const query = useQuery({ queryKey: ['devices'], queryFn: ({ signal }) => listDevices(signal), ...live });
  const { session } = useSession();
  const mayKeep = may(session?.me.roles ?? [], 'devices.keep');
  const [issuing, setIssuing] = useState(false);
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
      {({ items }) => (
        <Card
          title="随身设备"
          note="服务中没有心跳的在前"
          actions={mayKeep && <Button onClick={() => setIssuing(true)}>发放设备</Button>}
        >
          <DevicesTable items={items} mayKeep={mayKeep} />
          {issuing && <IssueDeviceModal onClose={() => setIssuing(false)} />}
        </Card>
      )}
    </QueryView>
  );
}

function DevicesTable({ items, mayKeep }: { items: readonly DeviceRow[]; mayKeep: boolean }) {
  const today = useToday();
  const columns: TableColumnsType<DeviceRow> = [
    { title: '服务人员', dataIndex: 'workerName', width: 120 },
    { title: '设备编号', dataIndex: 'serial', width: 160 },
    { title: '状态', width: 210, render: (_, row) => <HeardTags row={row} /> },
    {
      title: '最近一次',
      width: 130,
      render: (_, { heardAt }) => (heardAt === null ? '还没有' : dayAndTime(heardAt, today)),
    },
    { title: '心率', width: 80, render: (_, { heartRate }) => heartRate ?? '—' },
    {
      title: '现在的服务',
      render: (_, { orderId, orderNo }) => (orderId ? <Link to={`/orders/${orderId}`}>{orderNo}</Link> : '—'),
    },
  ];
  if (mayKeep) columns.push({ title: '', width: 90, fixed: 'right', render: (_, row) => <TakeBackButton row={row} /> });
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={items.length > 10 && { pageSize: 10, showSizeChanger: false }}
      scroll={{ x: WIDTH }}
      columns={columns}
      dataSource={[...items]}
      locale={{ emptyText: '还没有发放设备' }}
    />
  );
}

function HeardTags({ row: { silentSince, heardAt, battery, isBatteryLow } }: { row: DeviceRow }) {
  return (
    <Flex gap={4} wrap>
      {silentSince !== null ? (
        <Tag color="error">服务中失联</Tag>
      ) : heardAt === null ? (
        <Tag>还没有连上</Tag>
      ) : (
        <Tag color="success">正常</Tag>
      )}
      {battery !== null && <Tag color={isBatteryLow ? 'warning' : 'default'}>{`电量${battery}%`}</Tag>}
    </Flex>
  );
}

function TakeBackButton({ row: { id, serial, workerName } }: { row: DeviceRow }) {
  const { modal } = App.useApp();
  const takeBack = useCommand(
    (_: object, key) => takeBackDevice(id, key),
    '已收回',
    () => undefined,
  );
  const ask = (): void => {
    void modal.confirm({
      title: `收回${workerName}的设备 ${serial}？`,
      content: '收回后不再接收它的心跳和报警，再发给别人要写入新的密钥',
      okText: '收回',
      cancelText: '取消',
      onOk: () => takeBack.mutateAsync({}).catch(() => undefined),
    });
  };
  return (
    <Button size="small" aria-label={`收回${serial}`} onClick={ask}>
      收回
    </Button>
  );
}
