import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Space, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { dayAndTime } from '../../../lib/time';
import { decideBlock, listBlocks, readEvidence, type WorkerBlock } from '../api/fitness';
import { Field } from '../change/field';
import styles from '../change/change.module.css';
import { useCommand } from '../../../lib/use-command';

type Command = Schemas['BlockCommand'];

const STATES: Record<WorkerBlock['state'], { readonly text: string; readonly color?: string }> = {
  proposed: { text: '待另一人复核', color: 'warning' },
  in_force: { text: '生效中', color: 'error' },
  released: { text: '已解除' },
  refused: { text: '未通过' },
};

const COMMANDS: Record<Command, string> = { confirm: '同意', refuse: '不同意', release: '解除' };

const whom = ({ customerName }: WorkerBlock): string =>
  customerName === null ? '所有客户（黑名单）' : `客户 ${customerName}`;

/** Who is kept from whom, and the blacklist: what waits for a second person first. */
export function BlocksCard() {
  const today = useToday();
  const [asked, setAsked] = useState<{ block: WorkerBlock; command: Command } | null>(null);
  const query = useQuery({ queryKey: ['workforce', 'blocks'], queryFn: ({ signal }) => listBlocks(signal) });
  const columns: TableColumnsType<WorkerBlock> = [
    {
      title: '状态',
      width: 130,
      render: (_, { state }) => <Tag color={STATES[state].color}>{STATES[state].text}</Tag>,
    },
    {
      title: '服务人员',
      width: 110,
      render: (_, { workerId, workerName }) => <Link to={`/workers/${workerId}`}>{workerName}</Link>,
    },
    { title: '不再派给', width: 180, render: (_, block) => whom(block) },
    {
      title: '原因',
      render: (_, block) => (
        <>
          {block.because} <Evidence block={block} />
          {block.endedBecause && <div className={styles.why}>{`${block.endedBy}：${block.endedBecause}`}</div>}
        </>
      ),
    },
    {
      title: '登记',
      width: 210,
      render: (_, { proposedBy, proposedAt, decidedBy }) =>
        `${proposedBy} ${dayAndTime(proposedAt, today)}${decidedBy ? `，${decidedBy}复核` : ''}`,
    },
    {
      title: '',
      width: 170,
      render: (_, block) => (
        <Space size={6}>
          {block.commands.map((command) => (
            <Button key={command} size="small" onClick={() => setAsked({ block, command })}>
              {COMMANDS[command]}
            </Button>
          ))}
        </Space>
      ),
    },
  ];
  return (
    <Card title="不再搭配与黑名单" note="在订单的派单记录里登记不再搭配，在服务人员页登记黑名单；黑名单须两个人">
      <QueryView query={query} skeleton={<BlockSkeleton height={120} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere compact title="没有登记过" />
          ) : (
            <Table
              rowKey="id"
              size="small"
              pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: 960 }}
              columns={columns}
              dataSource={items}
            />
          )
        }
      </QueryView>
      {asked && <DecideDialog {...asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function Evidence({ block: { id } }: { block: WorkerBlock }) {
  const read = useMutation({ mutationFn: () => readEvidence(id) });
  if (read.data) return <div>{read.data.evidence}</div>;
  return (
    <Button type="link" size="small" loading={read.isPending} title="查看会留下记录" onClick={() => read.mutate()}>
      查看经过
    </Button>
  );
}

function DecideDialog({ block, command, onClose }: { block: WorkerBlock; command: Command; onClose: () => void }) {
  const [because, setBecause] = useState('');
  const decide = useCommand<Schemas['DecideBlock']>(
    (body, key) => decideBlock(block.id, body, key),
    command === 'release' ? '已解除' : '已复核',
    onClose,
  );
  return (
    <Modal
      open
      title={`${COMMANDS[command]}：${block.workerName} · ${whom(block)}`}
      okText={COMMANDS[command]}
      cancelText="取消"
      okButtonProps={{ disabled: !because.trim() }}
      confirmLoading={decide.isPending}
      onOk={() => decide.mutate({ command, because: because.trim() })}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {decide.error && <Alert type="error" showIcon role="alert" title={sentenceOf(decide.error)} />}
        {command === 'confirm' && <p>同意后立即停派，已排的上门会转为改派任务。</p>}
        <Field name="理由">
          <Input maxLength={60} showCount value={because} onChange={({ target }) => setBecause(target.value)} />
        </Field>
      </div>
    </Modal>
  );
}
