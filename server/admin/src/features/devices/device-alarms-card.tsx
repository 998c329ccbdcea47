import { useQuery } from '@tanstack/react-query';
import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { TimeLeft } from '../../components/time-left';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime } from '../../lib/time';
import { listDeviceAlarms, type DeviceAlarmRow } from './api/devices';

const WIDTH = 900;

const COLOURS: Readonly<Record<DeviceAlarmRow['state'], string>> = {
  asked: 'processing',
  fine: 'success',
  help: 'error',
  unanswered: 'error',
  joined: 'warning',
};

/** What devices felt and what their workers answered; nothing where nothing was felt. */
export function DeviceAlarmsCard() {
  const today = useToday();
  const query = useQuery({
    queryKey: ['devices', 'alarms'],
    queryFn: ({ signal }) => listDeviceAlarms(signal),
    ...live,
  });
  const columns: TableColumnsType<DeviceAlarmRow> = [
    { title: '发生', width: 130, render: (_, { happenedAt }) => dayAndTime(happenedAt, today) },
    { title: '服务人员', dataIndex: 'workerName', width: 120 },
    {
      title: '感到',
      width: 150,
      render: (_, { causeText, times }) => (times > 1 ? `${causeText}（${times}次）` : causeText),
    },
    {
      title: '结果',
      width: 190,
      render: (_, { state, stateText }) => <Tag color={COLOURS[state]}>{stateText}</Tag>,
    },
    {
      title: '回答',
      width: 130,
      render: (_, { answeredAt, answerBy }) =>
        answeredAt === null ? <TimeLeft due={answerBy} /> : dayAndTime(answeredAt, today),
    },
    {
      title: '服务',
      render: (_, { orderId, orderNo }) => (orderId ? <Link to={`/orders/${orderId}`}>{orderNo}</Link> : '不在服务中'),
    },
    {
      title: '',
      width: 100,
      fixed: 'right',
      render: (_, { sosId }) => sosId && <Link to={`/safety/sos/${sosId}`}>看求助</Link>,
    },
  ];
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={2} />}>
      {({ items }) =>
        items.length > 0 && (
          <Card title="设备报警" note="先问本人；说没事就结束，不回答或要帮助就求助">
            <Table
              rowKey="id"
              size="small"
              pagination={items.length > 5 && { pageSize: 5, showSizeChanger: false }}
              scroll={{ x: WIDTH }}
              columns={columns}
              dataSource={items}
            />
          </Card>
        )
      }
    </QueryView>
  );
}
