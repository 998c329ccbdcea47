import { Alert, Button, Flex, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { sentenceOf } from '../../lib/api-failure';
import { may, type Role } from '../../lib/access';
import { useToday } from '../../lib/clock';
import { dayAndSpan } from '../../lib/time';
import { useCommand } from '../../lib/use-command';
import { endSquad, type Squad, type Support } from './api/surge';
import { SquadAnswerDialog } from './squad-answer-dialog';

const COLORS: Record<Squad['state'], string> = {
  asked: 'warning',
  granted: 'success',
  refused: 'default',
  ended: 'default',
};

interface Props {
  squads: readonly Squad[];
  trades: Support['trades'];
  roles: readonly Role[];
  onAsk: () => void;
}

/** Requests to headquarters for people, and their answers. */
export function SquadsCard({ squads, trades, roles, onAsk }: Props) {
  const today = useToday();
  const [answering, setAnswering] = useState<Squad | null>(null);
  const end = useCommand<{ id: string }, unknown>(
    ({ id }, key) => endSquad(id, key),
    '已结束支援',
    () => undefined,
  );
  const columns: TableColumnsType<Squad> = [
    { title: '时间', width: 190, render: (_, { from, to }) => dayAndSpan(from, to, today) },
    { title: '片区', dataIndex: 'district', width: 90 },
    { title: '要', width: 70, align: 'right', render: (_, { people }) => `${people}人` },
    { title: '原因', dataIndex: 'because' },
    { title: '申请', dataIndex: 'askedBy', width: 130 },
    { title: '谁来', render: (_, { names, answer }) => [names.join('、'), answer].filter(Boolean).join('；') || '—' },
    {
      title: '状态',
      width: 230,
      render: (_, squad) => (
        <Flex gap={8} align="center">
          <Tag color={COLORS[squad.state]}>{squad.stateText}</Tag>
          {squad.state === 'asked' && may(roles, 'squads.answer') && (
            <Button size="small" type="primary" onClick={() => setAnswering(squad)}>
              答复
            </Button>
          )}
          {(squad.state === 'asked' || squad.state === 'granted') && (
            <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id: squad.id })}>
              {squad.state === 'asked' ? '不需要了' : '结束'}
            </Button>
          )}
        </Flex>
      ),
    },
  ];
  return (
    <Card title="支援小队" note="向总部申请人手，由经理答复谁来" actions={<Button onClick={onAsk}>申请支援</Button>}>
      {end.error && <Alert type="error" showIcon role="alert" title={sentenceOf(end.error)} />}
      <Table
        rowKey="id"
        size="small"
        pagination={squads.length > 6 ? { pageSize: 6, showSizeChanger: false } : false}
        scroll={{ x: 1_000 }}
        columns={columns}
        dataSource={[...squads]}
        locale={{ emptyText: '一周内没有申请过支援' }}
      />
      {answering && <SquadAnswerDialog squad={answering} trades={trades} onClose={() => setAnswering(null)} />}
    </Card>
  );
}
