import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import { getMode, setMode, type DispatchModeView } from './api/mode';

type Mode = DispatchModeView['mode'];

const MODES: Record<Mode, { readonly name: string; readonly what: string }> = {
  automatic: { name: '自动派单', what: '付款后自动派给最合适的人，谢绝或超时自动改派下一位' },
  suggest: { name: '建议后确认', what: '付款后留住最合适的人的时间，由协调员确认后再派' },
  manual: { name: '人工派单', what: '付款后由协调员挑选，同样按规则检查' },
};

/** How the orders of a service are given out. */
export function ModeCard({ serviceId, mayChange }: { serviceId: string; mayChange: boolean }) {
  const today = useToday();
  const [opened, setOpened] = useState(false);
  const query = useQuery({
    queryKey: ['dispatch', 'mode', serviceId],
    queryFn: ({ signal }) => getMode(serviceId, signal),
  });
  return (
    <Card
      title="派单方式"
      actions={
        mayChange &&
        query.data && (
          <Button size="small" onClick={() => setOpened(true)}>
            更改
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={40} />}>
        {({ mode, because, by, at }) => (
          <p>
            <b>{MODES[mode].name}</b>：{MODES[mode].what}
            {because && at && `（${by} ${dayAndTime(at, today)}：${because}）`}
          </p>
        )}
      </QueryView>
      {opened && query.data && (
        <ModeDialog serviceId={serviceId} now={query.data.mode} onClose={() => setOpened(false)} />
      )}
    </Card>
  );
}

function ModeDialog({ serviceId, now, onClose }: { serviceId: string; now: Mode; onClose: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [mode, choose] = useState(now);
  const [because, setBecause] = useState('');
  const save = useMutation({
    mutationFn: () => setMode(serviceId, { mode, because: because.trim() }),
    onSuccess: () => {
      message.success('派单方式已更改，对之后付款的订单生效');
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      title="更改派单方式"
      okText="保存"
      cancelText="取消"
      okButtonProps={{ disabled: mode === now || !because.trim() }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <Space orientation="vertical" size={12} style={{ width: '100%' }}>
        {save.error && <Alert type="error" showIcon role="alert" title={sentenceOf(save.error)} />}
        <Radio.Group value={mode} onChange={({ target }) => choose(target.value as Mode)}>
          <Space orientation="vertical">
            {(Object.keys(MODES) as Mode[]).map((one) => (
              <Radio key={one} value={one}>
                {MODES[one].name}：{MODES[one].what}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
        <Input
          aria-label="为什么更改"
          placeholder="为什么更改"
          maxLength={60}
          value={because}
          onChange={({ target }) => setBecause(target.value)}
        />
      </Space>
    </Modal>
  );
}
