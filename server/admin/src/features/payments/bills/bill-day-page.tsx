import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Descriptions, Flex, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { BackButton } from '../../../components/back-button';
import { Card } from '../../../components/card';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { useSession } from '../../../lib/session';
import { dayAndTime } from '../../../lib/time';
import { getBillDay, type BillCase, type BillDay } from '../api/bills';
import { CASE_KINDS, DAY_STATES, endingOf, MOVEMENTS } from './bill-words';
import { FixModal } from './fix-modal';
import { useBillCommand } from './use-bill-command';

const amount = (fen: number | null): string => (fen === null ? '—' : money(fen));

/** One day: what its bills come to, what differs, and the close. */
export function BillDayPage() {
  const { day = '' } = useParams();
  const { session } = useSession();
  const mayClose = may(session?.me.roles ?? [], 'bills.close');
  const query = useQuery({ queryKey: ['bills', 'day', day], queryFn: ({ signal }) => getBillDay(day, signal) });
  return (
    <Page
      title={`${day} 对账`}
      lead={<BackButton fallback="/bills" />}
      aside={query.data && <Tag color={DAY_STATES[query.data.state].color}>{DAY_STATES[query.data.state].name}</Tag>}
      actions={mayClose && query.data && query.data.state !== 'closed' && <DayActions found={query.data} />}
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {(found) => (
          <Flex vertical gap={16}>
            <Totals found={found} />
            <Cases found={found} mayFix={mayClose} />
          </Flex>
        )}
      </QueryView>
    </Page>
  );
}

function DayActions({ found: { day, unresolved, state } }: { found: BillDay }) {
  const { message, modal } = App.useApp();
  const command = useBillCommand((after, said) => {
    if (said.kind === 'close') message.success('已关账，这一天不会再改变');
    else message.info(after.state === 'closed' ? '账单一致，已自动关账' : '已重新取账单');
  });
  const confirmClose = (): void => {
    void modal.confirm({
      title: `关闭${day}的账？`,
      content: '关账后这一天的账单、差异和处理结果都不能再改；微信收的手续费记入当天的账。',
      okText: '关账',
      cancelText: '再看看',
      onOk: () => command.mutateAsync({ kind: 'close', day }).catch(() => undefined),
    });
  };
  return (
    <>
      {command.error && <span role="alert">{sentenceOf(command.error)}</span>}
      <Button disabled={command.isPending} onClick={() => command.mutate({ kind: 'fetch', day })}>
        重新取账单
      </Button>
      <Button type="primary" disabled={unresolved > 0 || state !== 'open' || command.isPending} onClick={confirmClose}>
        关账
      </Button>
    </>
  );
}

function Totals({ found }: { found: BillDay }) {
  const today = useToday();
  const { lines, matched, paidFen, refundedFen, transferredFen, feeFen, fetchedAt, closedAt, closedBy, problem } =
    found;
  return (
    <Card title="微信账单合计" note={fetchedAt ? `取于${dayAndTime(fetchedAt, today)}` : '还没有取到账单'}>
      {problem && <Alert type="warning" showIcon banner title={problem} />}
      <Descriptions
        size="small"
        column={4}
        style={{ padding: '12px 16px 0' }}
        items={[
          { key: 'paid', label: '收款', children: money(paidFen) },
          { key: 'refunded', label: '退款', children: money(refundedFen) },
          { key: 'transferred', label: '转账', children: money(transferredFen) },
          { key: 'fee', label: '手续费', children: money(feeFen) },
          { key: 'lines', label: '账单行数', children: lines },
          { key: 'matched', label: '账上笔数', children: matched },
          {
            key: 'closed',
            label: '关账',
            span: 2,
            children: closedAt ? `${dayAndTime(closedAt, today)} ${closedBy ?? ''}` : '未关账',
          },
        ]}
      />
    </Card>
  );
}

function Cases({ found: { items, state }, mayFix }: { found: BillDay; mayFix: boolean }) {
  const [opened, setOpened] = useState<BillCase | null>(null);
  const columns: TableColumnsType<BillCase> = [
    { title: '差异', width: 150, render: (_, { kind }) => CASE_KINDS[kind] },
    { title: '事项', width: 70, render: (_, { what }) => MOVEMENTS[what] },
    { title: '单号', width: 250, dataIndex: 'ref' },
    { title: '账上', width: 110, align: 'right', render: (_, { oursFen }) => amount(oursFen) },
    { title: '微信', width: 110, align: 'right', render: (_, { theirsFen }) => amount(theirsFen) },
    { title: '说明', render: (_, { text }) => <ClippedText>{text}</ClippedText> },
    {
      title: '处理',
      width: 230,
      render: (_, one) =>
        endingOf(one) === null ? (
          '待处理'
        ) : (
          <ClippedText>{`${endingOf(one)}：${one.reason ?? ''}（${one.resolvedBy ?? ''}）`}</ClippedText>
        ),
    },
    {
      title: '',
      width: 84,
      render: (_, one) =>
        mayFix && state === 'open' && one.fixes.length > 0 ? (
          <Button size="small" type="primary" onClick={() => setOpened(one)}>
            处理
          </Button>
        ) : null,
    },
  ];
  if (items.length === 0) {
    return state === 'waiting' ? (
      <NothingHere title="还没有取到账单" hint="次日上午10点自动取；没有取到会每隔几分钟再试。" />
    ) : (
      <NothingHere title="没有差异" hint="账单里的每一笔都与账目一致。" />
    );
  }
  return (
    <Card title="差异" note="每一处处理都要写理由，并留在审计里；原有凭证永远不改">
      <Table rowKey="id" size="small" pagination={false} scroll={{ x: 1_180 }} columns={columns} dataSource={items} />
      {opened && <FixModal one={opened} onClose={() => setOpened(null)} />}
    </Card>
  );
}
