import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Tag, Typography } from 'antd';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import { readOrderRewards, type OrderRewards } from './api/rewards';
import { OrderCorrections } from './corrections/order-corrections';

/** As many as are looked at beside an order. */
const MOVES_SHOWN = 5;

/** What the customer of this order holds of points and coins, and what moved last. */
export function OrderRewardsCard({ orderId }: { orderId: string }) {
  const query = useQuery({
    queryKey: ['rewards', 'order', orderId],
    queryFn: ({ signal }) => readOrderRewards(orderId, signal),
  });
  return (
    <Card title="积分与委屈币" note={query.data?.tier.text} actions={query.data && <Tag>{query.data.tier.name}</Tag>}>
      {query.error && <Alert type="error" showIcon title={sentenceOf(query.error)} />}
      {query.data && (
        <Flex vertical gap={12}>
          {query.data.purses.map((purse) => (
            <Purse key={purse.currency} purse={purse} />
          ))}
          <OrderCorrections orderId={orderId} />
        </Flex>
      )}
    </Card>
  );
}

function Purse({ purse: { name, balance, pending, moves } }: { purse: OrderRewards['purses'][number] }) {
  const today = useToday();
  return (
    <div>
      <strong>
        {name} {balance.toLocaleString('zh-CN')}
      </strong>
      {pending > 0 && <Typography.Text type="secondary"> · 另有{pending}待生效</Typography.Text>}
      {moves.length === 0 && <NothingHere compact title={`还没有${name}往来。`} />}
      {moves.slice(0, MOVES_SHOWN).map(({ id, kind, text, amount, happenedAt }) => (
        <Flex key={`${id} ${kind} ${text}`} justify="space-between" gap={12}>
          <Typography.Text type="secondary">
            {text} · {dayAndTime(happenedAt, today)}
          </Typography.Text>
          <span>{amount > 0 ? `+${amount}` : amount}</span>
        </Flex>
      ))}
    </div>
  );
}
