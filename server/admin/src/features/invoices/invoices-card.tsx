import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Tag, Typography } from 'antd';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { listInvoicesOfOrder, type Invoice } from './api/invoices';
import { InvoiceActions } from './invoice-actions';
import { KINDS, STATES } from './invoice-words';

/** Invoices of an order: the one that stands, and how it came to be. */
export function InvoicesCard({ orderId }: { orderId: string }) {
  const list = useQuery({
    queryKey: ['invoices', 'order', orderId],
    queryFn: ({ signal }) => listInvoicesOfOrder(orderId, signal),
    refetchInterval: 10_000,
  });
  return (
    <Card title="发票">
      <Flex vertical gap={12}>
        {list.error && <Alert type="error" showIcon title={sentenceOf(list.error)} />}
        {list.data?.items.length === 0 && <NothingHere compact title="客户还没有申请发票。" />}
        {list.data?.items.map((one) => (
          <Row key={one.id} invoice={one} />
        ))}
      </Flex>
    </Card>
  );
}

function Row({ invoice }: { invoice: Invoice }) {
  const today = useToday();
  const { kind, state, amountFen, title, number, cause, problem, issuedAt, askedAt } = invoice;
  return (
    <Flex justify="space-between" align="center" gap={12} wrap>
      <div>
        <div>
          <Tag color={STATES[state].color}>{STATES[state].name}</Tag>
          {KINDS[kind]} <strong>{money(amountFen)}</strong> {title.name}
        </div>
        <Typography.Text type="secondary">
          {[number, dayAndTime(issuedAt ?? askedAt, today), cause, problem].filter(Boolean).join(' · ')}
        </Typography.Text>
      </div>
      <InvoiceActions invoice={invoice} />
    </Flex>
  );
}
