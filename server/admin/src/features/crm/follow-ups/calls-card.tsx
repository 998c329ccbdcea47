import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../components/card';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { useToday } from '../../../lib/clock';
import { dayAndTime } from '../../../lib/time';
import type { FollowUpCall } from '../api/follow-ups';
import { RecordCallModal } from './record-call-modal';

const REASON_COLOURS: Readonly<Record<FollowUpCall['reason'], string>> = {
  low_rating: 'error',
  key_customer: 'processing',
  drawn: 'default',
};
const OUTCOME_NAMES: Readonly<Record<NonNullable<FollowUpCall['outcome']>, string>> = {
  content: '满意',
  discontent: '不满意',
  unwilling: '不愿多谈',
  not_reached: '没有联系上',
};

interface Props {
  title: string;
  note: string;
  calls: readonly FollowUpCall[];
  mostAttempts: number;
}

/** Calls to be made, or made today. */
export function CallsCard({ title, note, calls, mostAttempts }: Props) {
  const today = useToday();
  const [calling, setCalling] = useState<FollowUpCall | null>(null);
  const columns: TableColumnsType<FollowUpCall> = [
    {
      title: '为什么打',
      width: 130,
      render: (_, { reason, reasonText, stars }) => (
        <Tag color={REASON_COLOURS[reason]}>{reason === 'low_rating' ? `${reasonText}（${stars}星）` : reasonText}</Tag>
      ),
    },
    { title: '客户', width: 170, render: (_, one) => `${one.contactName} ${one.phoneMasked}` },
    {
      title: '服务',
      width: 220,
      render: (_, one) => <Link to={`/orders/${one.orderId}`}>{`${one.serviceName}（${one.orderNo.slice(-6)}）`}</Link>,
    },
    { title: '服务人员', width: 100, dataIndex: 'workerName' },
    { title: '完成', width: 120, render: (_, { completedAt }) => dayAndTime(completedAt, today) },
    { title: '评价', width: 200, render: (_, { words, stars }) => <Said words={words} stars={stars} /> },
    {
      title: '通话',
      width: 210,
      render: (_, { outcome, note: said, attempts, calledBy, calledAt }) => (
        <>
          {outcome && <Tag>{OUTCOME_NAMES[outcome]}</Tag>}
          {!outcome && attempts > 0 && <Tag>没接通{attempts}次</Tag>}
          {calledAt && `${calledBy} ${dayAndTime(calledAt, today)}`}
          {said && <ClippedText>{said}</ClippedText>}
        </>
      ),
    },
    {
      title: '',
      width: 90,
      fixed: 'right',
      render: (_, one) =>
        !one.outcome && (
          <Button
            size="small"
            type="primary"
            aria-label={`记录${one.contactName}的回访`}
            onClick={() => setCalling(one)}
          >
            记录
          </Button>
        ),
    },
  ];
  return (
    <Card title={title} note={note}>
      {calls.length === 0 ? (
        <NothingHere compact title="名单是空的。" />
      ) : (
        <Table
          rowKey="orderId"
          size="small"
          pagination={false}
          scroll={{ x: 1_240 }}
          columns={columns}
          dataSource={[...calls]}
        />
      )}
      {calling && <RecordCallModal call={calling} mostAttempts={mostAttempts} onClose={() => setCalling(null)} />}
    </Card>
  );
}

function Said({ words, stars }: Pick<FollowUpCall, 'words' | 'stars'>) {
  if (words) return <ClippedText>{words}</ClippedText>;
  return stars === null ? '没有评价' : `${stars}星，没有写字`;
}
