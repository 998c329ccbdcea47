import { Alert, Button, Flex, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { RectificationModal } from '../../components/rectification-modal';
import { TimeLeft } from '../../components/time-left';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedIncident } from './api/incidents';
import { useIncidentAct } from './use-incident-act';

type Action = OpenedIncident['actions'][number];

/** What is changed so that it does not happen again; somebody else looks whether it was done. */
export function ActionsCard({ incident }: { incident: OpenedIncident }) {
  const [adding, setAdding] = useState(false);
  const act = useIncidentAct(incident.id);
  const works = incident.state === 'handling';
  const move = (id: string, command: 'done' | 'pass' | 'redo') => (): void =>
    act.mutate({ what: `actions/${id}/move`, body: { command } });
  const columns: TableColumnsType<Action> = [
    { title: '改什么', dataIndex: 'action' },
    { title: '谁来改', dataIndex: 'responsible', width: 130 },
    { title: '期限', width: 110, render: (_, { state, dueAt }) => (state === 'due' ? <TimeLeft due={dueAt} /> : '—') },
    {
      title: '状态',
      width: 300,
      render: (_, { id, state, stateText, own, doneLabel, checkedLabel }) => (
        <Flex gap={8} align="center">
          <Tag color={state === 'passed' ? 'success' : 'warning'}>{stateText}</Tag>
          {works && state === 'due' && (
            <Button size="small" loading={act.isPending} onClick={move(id, 'done')}>
              已完成
            </Button>
          )}
          {works && state === 'done' && !own && (
            <>
              <Button size="small" type="primary" loading={act.isPending} onClick={move(id, 'pass')}>
                通过
              </Button>
              <Button size="small" loading={act.isPending} onClick={move(id, 'redo')}>
                退回
              </Button>
            </>
          )}
          {state === 'done' && own ? '等另一位同事复核' : (checkedLabel ?? doneLabel)}
        </Flex>
      ),
    },
  ];
  return (
    <Card
      title="整改"
      note="做的人和复核的人不能是同一位"
      actions={works && <Button onClick={() => setAdding(true)}>登记整改</Button>}
    >
      {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        columns={columns}
        dataSource={incident.actions}
        locale={{ emptyText: '还没有整改' }}
      />
      {adding && <AddModal id={incident.id} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function AddModal({ id, onClose }: { id: string; onClose: () => void }) {
  const act = useIncidentAct(id, onClose);
  return (
    <RectificationModal
      example="如：浴室作业前先铺防滑垫，写进标准"
      adding={act}
      onAdd={(body) => act.mutate({ what: 'actions', body })}
      onClose={onClose}
    />
  );
}
