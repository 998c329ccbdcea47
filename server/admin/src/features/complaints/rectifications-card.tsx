import { Alert, Button, Flex, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { RectificationModal } from '../../components/rectification-modal';
import { TimeLeft } from '../../components/time-left';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedComplaint } from './api/complaints';
import { useComplaintAct } from './use-complaint-act';

type Rectification = OpenedComplaint['rectifications'][number];

/** What is changed so that it does not happen again; somebody else looks whether it was done. */
export function RectificationsCard({ complaint }: { complaint: OpenedComplaint }) {
  const [adding, setAdding] = useState(false);
  const act = useComplaintAct(complaint.id);
  const move = (id: string, command: 'done' | 'pass' | 'redo') => (): void =>
    act.mutate({ what: `rectifications/${id}/move`, body: { command } });
  const columns: TableColumnsType<Rectification> = [
    { title: '改什么', dataIndex: 'action' },
    { title: '谁来改', dataIndex: 'responsible', width: 130 },
    {
      title: '期限',
      width: 110,
      render: (_, { state, dueAt }) => (state === 'passed' ? '—' : <TimeLeft due={dueAt} />),
    },
    {
      title: '状态',
      width: 290,
      render: (_, { id, state, stateText, own, doneLabel, checkedLabel }) => (
        <Flex gap={8} align="center">
          <Tag color={state === 'passed' ? 'success' : 'warning'}>{stateText}</Tag>
          {state === 'due' && (
            <Button size="small" loading={act.isPending} onClick={move(id, 'done')}>
              已完成
            </Button>
          )}
          {state === 'done' && !own && (
            <>
              <Button size="small" type="primary" loading={act.isPending} onClick={move(id, 'pass')}>
                通过
              </Button>
              <Button size="small" loading={act.isPending} onClick={move(id, 'redo')}>
                退回
              </Button>
            </>
          )}
          {checkedLabel ?? doneLabel}
        </Flex>
      ),
    },
  ];
  const open = complaint.state !== 'withdrawn' && complaint.state !== 'merged';
  return (
    <Card title="整改" actions={open && <Button onClick={() => setAdding(true)}>登记整改</Button>}>
      {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        columns={columns}
        dataSource={complaint.rectifications}
        locale={{ emptyText: '还没有整改' }}
      />
      {adding && <AddModal id={complaint.id} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function AddModal({ id, onClose }: { id: string; onClose: () => void }) {
  const act = useComplaintAct(id, onClose);
  return (
    <RectificationModal
      example="如：油烟机清洗增加复检照片"
      adding={act}
      onAdd={(body) => act.mutate({ what: 'rectifications', body })}
      onClose={onClose}
    />
  );
}
