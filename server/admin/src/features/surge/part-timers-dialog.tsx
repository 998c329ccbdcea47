import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Modal, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { listWorkers } from '../workforce/api/list-workers';
import { setPartTimer, type Support } from './api/surge';

type PartTimer = Support['partTimers'][number];

const MOST_SHOWN = 200;

/** Who works part-time and agreed to be called in when off. */
export function PartTimersDialog({ partTimers, onClose }: { partTimers: readonly PartTimer[]; onClose: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const workers = useQuery({
    queryKey: ['workforce', 'all-by-name'],
    queryFn: ({ signal }) => listWorkers({ page: 1, pageSize: MOST_SHOWN }, signal),
  });
  const set = useCommand<{ workerId: string; isPartTimer: boolean }, unknown>(
    ({ workerId, isPartTimer }, key) => setPartTimer(workerId, isPartTimer, key),
    '已更新兼职名单',
    () => setChosen(null),
  );
  const known = new Set(partTimers.map(({ workerId }) => workerId));
  const columns: TableColumnsType<PartTimer> = [
    { title: '服务人员', dataIndex: 'workerName', width: 110 },
    { title: '片区', dataIndex: 'district', width: 90 },
    { title: '会做', render: (_, { skills }) => skills.join('、') },
    {
      title: '',
      width: 80,
      render: (_, { workerId }) => (
        <Button size="small" onClick={() => set.mutate({ workerId, isPartTimer: false })}>
          移出
        </Button>
      ),
    },
  ];
  return (
    <Modal open title="可临时出勤的兼职" width={640} footer={null} onCancel={onClose}>
      <Flex vertical gap={12}>
        {set.error && <Alert type="error" showIcon role="alert" title={sentenceOf(set.error)} />}
        <Flex gap={8}>
          <Select
            aria-label="服务人员"
            style={{ width: 260 }}
            placeholder="本人同意后再加入"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen}
            onChange={setChosen}
            options={(workers.data?.items ?? [])
              .filter(({ id }) => !known.has(id))
              .map(({ id, name, district }) => ({ value: id, label: `${name} · ${district}` }))}
          />
          <Button
            type="primary"
            disabled={!chosen}
            loading={set.isPending}
            onClick={() => chosen && set.mutate({ workerId: chosen, isPartTimer: true })}
          >
            加入
          </Button>
        </Flex>
        <Table
          rowKey="workerId"
          size="small"
          pagination={partTimers.length > 8 ? { pageSize: 8, showSizeChanger: false } : false}
          columns={columns}
          dataSource={[...partTimers]}
          locale={{ emptyText: '还没有登记' }}
        />
      </Flex>
    </Modal>
  );
}
