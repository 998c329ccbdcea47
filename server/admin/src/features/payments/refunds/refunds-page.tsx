import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../components/card';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { useSession } from '../../../lib/session';
import { dayAndTime } from '../../../lib/time';
import { listTroubledRefunds, type TroubledRefund } from '../api/troubled-refunds';
import { PayoutCheck } from './payout-check';
import { PayoutModal } from './payout-modal';
import { openWay, pathOf, stateWords, wayWords } from './refund-words';
import { WayModal } from './way-modal';

/** 退款处理: refunds that did not arrive the way they were paid, and what is done about each. */
export function RefundsPage() {
  const { session } = useSession();
  const mayAct = may(session?.me.roles ?? [], 'orders.refund');
  const [opened, setOpened] = useState<TroubledRefund | null>(null);
  const today = useToday();
  const query = useQuery({
    queryKey: ['troubled-refunds'],
    queryFn: ({ signal }) => listTroubledRefunds(signal),
  });
  const close = (): void => setOpened(null);
  return (
    <Page title="退款处理">
      <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
        {({ items, banks }) =>
          items.length === 0 ? (
            <NothingHere
              title="没有需要处理的退款"
              hint="微信退不到客户账户、付款已满一年、或款是门店收的退款会出现在这里。"
            />
          ) : (
            <Card title="退款" note="待处理的在前；卡号只加密给微信支付">
              <Table<TroubledRefund>
                rowKey="id"
                size="small"
                pagination={false}
                scroll={{ x: 1_040 }}
                columns={columnsFor(today, mayAct ? (refund) => actionOf(refund, setOpened) : () => null)}
                dataSource={items}
              />
              {opened?.state === 'abnormal' && <WayModal refund={opened} banks={banks} onClose={close} />}
              {opened?.state === 'at_desk' && <PayoutModal refund={opened} onClose={close} />}
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}

function actionOf(refund: TroubledRefund, open: (refund: TroubledRefund) => void): ReactNode {
  const way = openWay(refund);
  if (way?.state === 'recorded') return <PayoutCheck way={way} amountFen={refund.amountFen} />;
  if (way || (refund.state !== 'abnormal' && refund.state !== 'at_desk')) return null;
  return (
    <Button size="small" type="primary" onClick={() => open(refund)}>
      {refund.state === 'abnormal' ? '改退' : '柜台付款'}
    </Button>
  );
}

function columnsFor(today: LocalDate, action: (refund: TroubledRefund) => ReactNode): TableColumnsType<TroubledRefund> {
  return [
    { title: '发起', width: 120, render: (_, { createdAt }) => dayAndTime(createdAt, today) },
    { title: '金额', width: 110, align: 'right', render: (_, { amountFen }) => money(amountFen) },
    {
      title: '退款单号 / 原因',
      width: 270,
      render: (_, { id, reason, reference }) => {
        const path = pathOf(reference);
        return (
          <>
            {path ? <Link to={path}>{id}</Link> : id}
            <ClippedText>{reason}</ClippedText>
          </>
        );
      },
    },
    { title: '现状', width: 200, render: (_, refund) => stateWords(refund, openWay(refund)) },
    {
      title: '经过',
      render: (_, { ways, receivedAccount }) => (
        <>
          {ways.map((way) => (
            <ClippedText key={way.id}>{`${wayWords(way)} ${way.recordedBy}`}</ClippedText>
          ))}
          {receivedAccount && <ClippedText>{`到账：${receivedAccount}`}</ClippedText>}
        </>
      ),
    },
    { title: '', width: 150, render: (_, refund) => action(refund) },
  ];
}
