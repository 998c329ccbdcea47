import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { IdempotencyKeys } from '../../../lib/idempotency';
import { live } from '../../../lib/live';
import { dayAndTime } from '../../../lib/time';
import { handOverPull, listPulls, type Pull } from '../api/departure';

const KEY = ['fieldwork', 'pulls'] as const;
const STATES: Record<Pull['state'], string> = { asked: '待发放', handed_over: '已发放', dropped: '不用了' };

/** Parts that workers miss before they set out; handing one over lets its worker go. */
export function PullsCard() {
  const today = useToday();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => listPulls(signal), ...live });
  const columns: TableColumnsType<Pull> = [
    { title: '缺什么', dataIndex: 'itemTitle', width: 180 },
    { title: '说明', dataIndex: 'note', render: (note: string) => note || '—' },
    { title: '服务人员', dataIndex: 'workerName', width: 100 },
    {
      title: '订单',
      width: 200,
      render: (_, { orderId, orderNo }) => <Link to={`/orders/${orderId}`}>{orderNo}</Link>,
    },
    { title: '约定到达', width: 130, render: (_, { promisedFrom }) => dayAndTime(promisedFrom, today) },
    {
      title: '补领后到达',
      width: 170,
      render: (_, { etaAt, breaksPromise }) => (
        <>
          {dayAndTime(etaAt, today)} {breaksPromise && <Tag color="error">已告知客户</Tag>}
        </>
      ),
    },
    { title: '提出', width: 130, render: (_, { askedAt }) => dayAndTime(askedAt, today) },
    {
      title: '',
      width: 150,
      render: (_, pull) => (pull.state === 'asked' ? <HandOver pull={pull} /> : answerOf(pull)),
    },
  ];
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
      {({ items }) => (
        <Card title="仓库补领" note="等得最久的在前；发放后，服务人员就可以出发">
          {items.length === 0 ? (
            <NothingHere compact title="没有人在等补领。" />
          ) : (
            <Table
              rowKey="id"
              size="small"
              pagination={false}
              scroll={{ x: 1_080 }}
              columns={columns}
              dataSource={items}
            />
          )}
        </Card>
      )}
    </QueryView>
  );
}

const answerOf = ({ state, answeredBy }: Pull): string => `${STATES[state]}${answeredBy ? ` · ${answeredBy}` : ''}`;

function HandOver({ pull }: { pull: Pull }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const handing = useMutation({
    mutationFn: () => handOverPull(pull.id, keys.keyFor(pull.id)),
    onSuccess: () => void message.success(`已发放：${pull.itemTitle}`),
    onError: (error) => {
      keys.answered();
      void message.error(sentenceOf(error));
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Popconfirm
      title={`已把${pull.itemTitle}交给${pull.workerName}？`}
      description="确认后这一项算作已备齐，记录发放人和时间"
      okText="已交给本人"
      cancelText="还没有"
      onConfirm={() => handing.mutate()}
    >
      <Button size="small" type="primary" loading={handing.isPending}>
        发放
      </Button>
    </Popconfirm>
  );
}
