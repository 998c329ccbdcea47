import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { ApiFailure, sentenceOf } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import { publishChecklist, type ChecklistLine, type ServiceChecklist } from '../api/departure';
import { checklistsQuery } from './checklists-query';
import { LineFields } from './line-fields';

/** As the server takes them. */
const MOST_LINES = 60;
const LONGEST_REASON = 200;
const FIRST: ChecklistLine = { id: 'rested', group: 'safety', title: '休息充足，没有饮酒和不适', must: true };

/** A new version, written out of the newest; a colleague's that came meanwhile is looked at first. */
export function ChecklistEditor({ service, onClose }: { service: ServiceChecklist; onClose: () => void }) {
  const { message } = App.useApp();
  const newest = service.versions[0];
  const [seen] = useState(newest?.version ?? 0);
  const [items, setItems] = useState<ChecklistLine[]>(() => newest?.items ?? [FIRST]);
  const [needsKit, setNeedsKit] = useState(newest?.needsKit ?? true);
  const [because, setBecause] = useState('');
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const publishing = useMutation({
    mutationFn: (body: Schemas['PublishChecklist']) => publishChecklist(body, keys.keyFor(body)),
    onSuccess: () => {
      void message.success('新清单已生效，还没出发的上门按它检查');
      onClose();
    },
    onError: (error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
    onSettled: () => client.invalidateQueries({ queryKey: checklistsQuery.queryKey }),
  });
  const hasNewer = (newest?.version ?? 0) !== seen;
  const isReady =
    items.length > 0 && items.every(({ title }) => title.trim() !== '') && because.trim() !== '' && !hasNewer;
  const change = (id: string, part: Partial<ChecklistLine>): void =>
    setItems(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  return (
    <Modal
      open
      width={760}
      title={`${service.serviceName}的出发清单`}
      okText={`发布第${seen + 1}版`}
      cancelText="取消"
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={publishing.isPending}
      onOk={() => publishing.mutate({ serviceId: service.serviceId, basedOn: seen, needsKit, items, because })}
      onCancel={onClose}
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        {hasNewer && newest && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={`${newest.publishedBy}刚刚发布了第${newest.version}版，请关闭后从新版本修改`}
          />
        )}
        {publishing.error && <Alert type="error" showIcon role="alert" title={sentenceOf(publishing.error)} />}
        {items.map((item, index) => (
          <LineFields
            key={item.id}
            place={index + 1}
            line={item}
            onChange={(part) => change(item.id, part)}
            onRemove={() => setItems(items.filter(({ id }) => id !== item.id))}
          />
        ))}
        <Button
          icon={<PlusOutlined />}
          disabled={items.length >= MOST_LINES}
          onClick={() => setItems([...items, { id: freshId(items), group: 'tools', title: '', must: true }])}
        >
          加一项
        </Button>
        <Checkbox checked={needsKit} onChange={({ target }) => setNeedsKit(target.checked)}>
          出发前登记工具包编号并拍照
        </Checkbox>
        <Input.TextArea
          aria-label="修改理由"
          placeholder="为什么修改（存入审计，所有同事可见）"
          rows={2}
          maxLength={LONGEST_REASON}
          value={because}
          onChange={({ target }) => setBecause(target.value)}
        />
      </Space>
    </Modal>
  );
}

/** An id no line of this list has: what was ticked under an old one never counts for a new line. */
function freshId(items: readonly ChecklistLine[]): string {
  const taken = items.map(({ id }) => Number(/^item-(\d+)$/.exec(id)?.[1] ?? 0));
  return `item-${Math.max(0, ...taken) + 1}`;
}
