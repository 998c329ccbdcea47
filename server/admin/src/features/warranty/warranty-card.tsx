import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../components/card';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import { getWarrantyOfOrder } from './api/warranty';
import { ClaimModal } from './claim-modal';
import { CLAIM_COLORS } from './claim-colors';

/** The warranty of an order: its card, and what was called in. Nothing for a visit without one. */
export function WarrantyCard({ orderId }: { orderId: string }) {
  const today = useToday();
  const [claiming, setClaiming] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['warranty', 'order', orderId],
    queryFn: ({ signal }) => getWarrantyOfOrder(orderId, signal),
  });
  if (error) return <Alert type="error" showIcon title={sentenceOf(error)} />;
  if (!data?.card) return null;
  const { no, days, lastDay, inForce } = data.card;
  return (
    <Card
      title="质保"
      note={`${no}，${days}天`}
      actions={data.claimable && <Button onClick={() => setClaiming(true)}>登记返工</Button>}
    >
      <Flex vertical gap={12}>
        <div>
          <Tag color={inForce ? 'success' : 'default'}>{inForce ? '质保中' : '已到期'}</Tag>
          保到{lastDay}
        </div>
        {data.claims.map((claim) => (
          <div key={claim.id}>
            <div>
              <Tag color={CLAIM_COLORS[claim.state]}>{claim.stateText}</Tag>
              {claim.causeText}
            </div>
            <Typography.Text type="secondary">
              免费返工 <Link to={`/orders/${claim.redoOrderId}`}>{claim.redoOrderNo}</Link>{' '}
              {dayAndTime(claim.redoAt, today)}
              {claim.words && ` · ${claim.words}`}
            </Typography.Text>
          </div>
        ))}
      </Flex>
      {claiming && <ClaimModal orderId={orderId} onClose={() => setClaiming(false)} />}
    </Card>
  );
}
