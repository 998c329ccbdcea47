import { useQuery } from '@tanstack/react-query';
import { Flex, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { ClippedText } from '../../components/clipped-text';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { listWaitingRedPackets } from './api/red-packets';
import { CommandButton } from './red-packets-card';

type Waiting = Schemas['WaitingRedPacket'];

/** 红包审批: what waits for a second person, wherever it was asked for. */
export function WaitingRedPacketsPage() {
  const today = useToday();
  const query = useQuery({
    queryKey: ['red-packets', 'waiting'],
    queryFn: ({ signal }) => listWaitingRedPackets(signal),
    refetchInterval: 30_000,
  });
  return (
    <Page title="红包审批">
      <QueryView query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere title="没有待审批的红包" hint="超过一个人可以决定的金额，会在这里等另一位同事。" />
          ) : (
            <Card title="待审批" note="等得最久的在前；自己提出的由别人审批">
              <Table<Waiting>
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

function columnsFor(today: LocalDate): TableColumnsType<Waiting> {
  return [
    { title: '提出', width: 130, render: (_, { askedAt }) => dayAndTime(askedAt, today) },
    { title: '提出人', width: 150, dataIndex: 'askedBy' },
    { title: '金额', width: 110, align: 'right', render: (_, { amountFen }) => money(amountFen) },
    { title: '为什么发', render: (_, { reason }) => <ClippedText>{reason}</ClippedText> },
    { title: '订单', width: 90, render: (_, { orderId }) => <Link to={`/orders/${orderId}`}>查看</Link> },
    {
      title: '',
      width: 190,
      render: (_, { id, isMine, commands }) =>
        isMine ? (
          '等另一位同事'
        ) : (
          <Flex gap={8}>
            {commands.map((command) => (
              <CommandButton key={command} id={id} command={command} />
            ))}
          </Flex>
        ),
    },
  ];
}
