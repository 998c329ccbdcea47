import { Alert, Button, Flex, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { dayAndSpan } from '../../lib/time';
import { useCommand } from '../../lib/use-command';
import { takeOffStandby, type Support } from './api/surge';
import { PartTimersDialog } from './part-timers-dialog';
import { StandbyDialog } from './standby-dialog';

type Standby = Support['standby'][number];

/** Who is on standby when, and who may be called in at all. */
export function StandbyCard({ support }: { support: Support }) {
  const today = useToday();
  const [open, setOpen] = useState<'standby' | 'part-timers' | null>(null);
  const remove = useCommand<{ id: string }, unknown>(
    ({ id }, key) => takeOffStandby(id, key),
    '已取消待命',
    () => undefined,
  );
  const columns: TableColumnsType<Standby> = [
    { title: '时间', width: 200, render: (_, { from, to }) => dayAndSpan(from, to, today) },
    { title: '服务人员', dataIndex: 'workerName', width: 120 },
    { title: '名册', render: (_, { teamText }) => <Tag>{teamText}</Tag> },
    {
      title: '',
      width: 100,
      render: (_, { id }) => (
        <Button size="small" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
          取消
        </Button>
      ),
    },
  ];
  return (
    <Card
      title="待命名册"
      note={`可临时出勤的兼职${support.partTimers.length}人；待命的人夜里也可以呼叫`}
      actions={
        <Flex gap={8}>
          <Button onClick={() => setOpen('part-timers')}>兼职名单</Button>
          <Button onClick={() => setOpen('standby')}>安排待命</Button>
        </Flex>
      }
    >
      {remove.error && <Alert type="error" showIcon role="alert" title={sentenceOf(remove.error)} />}
      <Table
        rowKey="id"
        size="small"
        pagination={support.standby.length > 6 ? { pageSize: 6, showSizeChanger: false } : false}
        columns={columns}
        dataSource={support.standby}
        locale={{ emptyText: '两周内没有人待命' }}
      />
      {open === 'standby' && <StandbyDialog partTimers={support.partTimers} onClose={() => setOpen(null)} />}
      {open === 'part-timers' && <PartTimersDialog partTimers={support.partTimers} onClose={() => setOpen(null)} />}
    </Card>
  );
}
