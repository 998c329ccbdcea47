import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Progress, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { BackButton } from '../../components/back-button';
import { Card } from '../../components/card';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { dayAndTime, morning } from '../../lib/time';
import { useCommand } from '../../lib/use-command';
import { PassedWays } from '../messaging/passed-ways';
import { ResendButton } from '../messaging/resend-button';
import { decidePush, getPush, type PushedPerson, type PushPage as Pushed } from './api/pushes';
import { CHANNEL_NAMES } from './channel-names';
import { PersonTag, PushTag } from './push-states';

/** While people are still told, the page follows. */
const FOLLOW_MS = 2_000;
const REST_MS = 15_000;

/** One push: how far it is, and what became of it with each person. */
export function PushPage() {
  const { pushId = '' } = useParams();
  const query = useQuery({
    queryKey: ['crm', 'pushes', pushId],
    queryFn: ({ signal }) => getPush(pushId, signal),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? FOLLOW_MS : REST_MS),
  });
  return (
    <Page title="推送结果" lead={<BackButton fallback="/pushes" />} aside={query.data && <PushTag push={query.data} />}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(push) => <Results push={push} />}
      </QueryView>
    </Page>
  );
}

type View = 'all' | 'undelivered' | 'in_doubt' | 'waiting';
type Where = PushedPerson['state'];

const VIEWS: Readonly<Record<View, { readonly label: string; readonly shows: (state: Where) => boolean }>> = {
  all: { label: '全部', shows: () => true },
  undelivered: { label: '没发出', shows: (state) => state === 'not_sent' || state === 'refused' },
  in_doubt: { label: '不确定', shows: (state) => state === 'unknown' },
  waiting: { label: '等待', shows: (state) => state === 'waiting' || state === 'sending' },
};
const VIEW_KEYS = Object.keys(VIEWS) as readonly View[];

function isUnderWay({ state, recipients }: Pushed): boolean {
  return state === 'approved' && recipients.some((one) => one.state === 'waiting' || one.state === 'sending');
}

function Results({ push }: { push: Pushed }) {
  const today = useToday();
  const { sceneName, variant, askedBy, askedAt, decidedBy, people, state, isMine, recipients } = push;
  const [view, setView] = useState<View>('all');
  const of = (one: View): PushedPerson[] => recipients.filter(({ state: where }) => VIEWS[one].shows(where));
  const through = recipients.filter((one) => one.state !== 'waiting' && one.state !== 'sending').length;
  const signed = decidedBy && decidedBy !== askedBy ? `，${decidedBy}复核` : '';
  return (
    <Flex vertical gap={16}>
      <Card title={`${sceneName} ${variant}`} note={`${askedBy}，${dayAndTime(askedAt, today)}${signed}`}>
        {state === 'waiting' && <Deciding id={push.id} isMine={isMine} people={people} />}
        {state === 'approved' && <Progress aria-label="进度" percent={Math.round((through / people) * 100)} />}
      </Card>
      <Card
        title="每个人"
        note={`共${people}人`}
        actions={
          <Segmented<View>
            size="small"
            options={VIEW_KEYS.map((value) => ({ value, label: `${VIEWS[value].label} ${of(value).length}` }))}
            value={view}
            onChange={setView}
          />
        }
      >
        <Table<PushedPerson>
          rowKey="orderId"
          size="small"
          scroll={{ x: 960 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={columnsFor(today)}
          dataSource={of(view)}
        />
      </Card>
    </Flex>
  );
}

function Deciding({ id, isMine, people }: { id: string; isMine: boolean; people: number }) {
  const deciding = useCommand(
    (body: { command: 'approve' | 'refuse' }, key) => decidePush(id, body, key),
    '已处理',
    () => undefined,
  );
  return (
    <Flex vertical gap={12}>
      <Alert
        type="info"
        showIcon
        title={isMine ? `要发给${people}人，等另一位同事复核` : `同事想发给${people}人，请看过再决定`}
      />
      {deciding.error && <Alert type="error" showIcon role="alert" title={sentenceOf(deciding.error)} />}
      <Flex gap={8}>
        {!isMine && (
          <Button type="primary" loading={deciding.isPending} onClick={() => deciding.mutate({ command: 'approve' })}>
            同意发送
          </Button>
        )}
        <Button loading={deciding.isPending} onClick={() => deciding.mutate({ command: 'refuse' })}>
          {isMine ? '撤回' : '不发'}
        </Button>
      </Flex>
    </Flex>
  );
}

function columnsFor(today: LocalDate): TableColumnsType<PushedPerson> {
  return [
    { title: '客户', width: 110, render: (_, { name, orderId }) => <Link to={`/orders/${orderId}`}>{name}</Link> },
    { title: '状态', width: 130, render: (_, person) => <PersonTag state={person.state} /> },
    {
      title: '渠道',
      width: 120,
      render: (_, { channel, read }) => (channel ? `${CHANNEL_NAMES[channel]}${read ? '，已读' : ''}` : '—'),
    },
    {
      title: '原因',
      width: 230,
      render: (_, { because, notBefore, passed }) => (
        <>
          {notBefore && `免打扰时段，${morning(notBefore, today)}发送`}
          {!notBefore && because && !passed.some((way) => way.because === because) && <p>{because}</p>}
          {!because && !notBefore && passed.length === 0 && '—'}
          <PassedWays passed={passed} />
        </>
      ),
    },
    { title: '说了什么', dataIndex: 'text' },
    {
      title: '再发',
      width: 110,
      render: (_, { canResend, deliveryId, state }) =>
        canResend && deliveryId && <ResendButton id={deliveryId} inDoubt={state === 'unknown'} />,
    },
  ];
}
