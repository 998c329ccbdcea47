import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Popconfirm, Typography } from 'antd';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { decideRedPacket, listRedPackets, type RedPacket } from './api/red-packets';
import { GiveRedPacketButton } from './give-red-packet-button';

type Command = RedPacket['commands'][number];

const WORDS: Readonly<Record<Command, { label: string; ask: string; done: string }>> = {
  approve: { label: '同意发出', ask: '同意后立即发给客户，确认吗？', done: '已发出，等客户领取' },
  refuse: { label: '不同意', ask: '不发这个红包，确认吗？', done: '已退回' },
  cancel: { label: '撤回', ask: '客户还没有领取，撤回后款项退回账户，确认吗？', done: '已提交撤回' },
  resend: { label: '重新发送', ask: '上一次没有领取、款项已退回；重新发一次，确认吗？', done: '已重新发出' },
};

/** Red packets the customer of this order was given: who agreed, and whether they were taken. */
export function RedPacketsCard({ orderId }: { orderId: string }) {
  const list = useQuery({
    queryKey: ['red-packets', orderId],
    queryFn: ({ signal }) => listRedPackets(orderId, signal),
    refetchInterval: 10_000,
  });
  return (
    <Card title="红包">
      <Flex vertical gap={12}>
        {list.error && <Alert type="error" showIcon title={sentenceOf(list.error)} />}
        {list.data?.items.length === 0 && <NothingHere compact title="还没有给这位客户发过红包。" />}
        {list.data?.items.map((one) => (
          <Row key={one.id} packet={one} />
        ))}
        {list.data && (
          <GiveRedPacketButton orderId={orderId} aloneFen={list.data.aloneFen} mostFen={list.data.mostFen} />
        )}
      </Flex>
    </Card>
  );
}

function Row({ packet }: { packet: RedPacket }) {
  const today = useToday();
  return (
    <Flex justify="space-between" align="center" gap={12} wrap>
      <div>
        <div>
          <strong>{money(packet.amountFen)}</strong> {packet.reason}
        </div>
        <Typography.Text type="secondary">
          {packet.progress} · {packet.askedBy} {dayAndTime(packet.askedAt, today)} 提出
          {packet.decidedBy && packet.decidedBy !== packet.askedBy && ` · ${packet.decidedBy} 复核`}
        </Typography.Text>
      </div>
      <Flex gap={8}>
        {packet.commands.map((command) => (
          <CommandButton key={command} id={packet.id} command={command} />
        ))}
      </Flex>
    </Flex>
  );
}

export function CommandButton({ id, command }: { id: string; command: Command }) {
  const { label, ask, done } = WORDS[command];
  const act = useOrderCommand<{ command: Command }>(
    (body, key) => decideRedPacket(id, body, key),
    done,
    () => undefined,
  );
  return (
    <Popconfirm
      title={ask}
      description={act.error ? sentenceOf(act.error) : undefined}
      okText="确认"
      cancelText="返回"
      onConfirm={() => act.mutateAsync({ command }).catch(() => undefined)}
    >
      <Button size="small" type={command === 'approve' ? 'primary' : 'default'} loading={act.isPending}>
        {label}
      </Button>
    </Popconfirm>
  );
}
