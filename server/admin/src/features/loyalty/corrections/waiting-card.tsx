import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Table, Typography, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../components/card';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { live } from '../../../lib/live';
import { dayAndTime } from '../../../lib/time';
import { listWaitingCorrections, type WaitingCorrection } from '../api/corrections';
import { ConfirmButton, WithWordsButton } from './decide-buttons';

/** 待确认的更正: what one person asked for and another one makes so. */
export function WaitingCorrectionsCard() {
  const today = useToday();
  const query = useQuery({
    queryKey: ['reward-corrections', 'waiting'],
    queryFn: ({ signal }) => listWaitingCorrections(signal),
    ...live,
  });
  return (
    <Card title="待确认的更正" note="等得最久的在前；自己提出的由别人确认。在订单页的“积分与委屈币”里申请">
      {query.error && <Alert type="error" showIcon title={sentenceOf(query.error)} />}
      {query.data?.items.length === 0 && <NothingHere compact title="没有等待确认的更正。" />}
      {query.data && query.data.items.length > 0 && (
        <Table<WaitingCorrection>
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 980 }}
          columns={columnsFor(today)}
          dataSource={query.data.items}
        />
      )}
    </Card>
  );
}

function columnsFor(today: LocalDate): TableColumnsType<WaitingCorrection> {
  return [
    {
      title: '提出',
      width: 150,
      render: (_, { askedAt, askedBy }) => (
        <>
          <div>{askedBy}</div>
          <Typography.Text type="secondary">{dayAndTime(askedAt, today)}</Typography.Text>
        </>
      ),
    },
    {
      title: '更正',
      width: 160,
      render: (_, { amountText, balance, balanceAfter }) => (
        <>
          <strong>{amountText}</strong>
          <div>
            <Typography.Text type={balanceAfter < 0 ? 'danger' : 'secondary'}>
              余额 {balance} → {balanceAfter}
            </Typography.Text>
          </div>
        </>
      ),
    },
    {
      title: '原因和经过',
      render: (_, { reason, words }) => (
        <>
          <div>{reason}</div>
          <Typography.Text type="secondary">
            <ClippedText>{words}</ClippedText>
          </Typography.Text>
        </>
      ),
    },
    { title: '凭据', render: (_, { evidence }) => <ClippedText>{evidence}</ClippedText> },
    { title: '订单', width: 70, render: (_, { orderId }) => <Link to={`/orders/${orderId}`}>查看</Link> },
    {
      title: '',
      width: 200,
      render: (_, correction) => (
        <Flex gap={8}>
          {correction.commands.map((command) =>
            command === 'confirm' ? (
              <ConfirmButton key={command} correction={correction} />
            ) : (
              <WithWordsButton key={command} id={correction.id} command={command} />
            ),
          )}
        </Flex>
      ),
    },
  ];
}
