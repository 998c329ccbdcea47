import { Alert, Form, Input, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import { serverNow } from '../../lib/clock';
import { useCommand } from '../../lib/use-command';
import { openIncidentOf, reportIncident } from './api/incidents';
import { INCIDENT_KINDS } from './incident-words';

/** What the file is about: a call for help, or a visit. */
export type IncidentOrigin = { readonly sosId: string } | { readonly orderId: string };

type Words = Pick<Schemas['OpenIncident'], 'kind' | 'words'>;

/** Opens an incident file and goes there. */
export function OpenIncidentModal({ origin, onClose }: { origin: IncidentOrigin; onClose: () => void }) {
  const [form] = Form.useForm<Words>();
  const navigate = useNavigate();
  const open = useCommand(
    (words: Words, key) =>
      'sosId' in origin
        ? openIncidentOf(origin.sosId, { ...words, photoIds: [] }, key)
        : reportIncident(origin.orderId, { ...words, photoIds: [], happenedAt: serverNow().toISOString() }, key),
    '已立案',
    ({ id }) => void navigate(`/safety/incidents/${id}`),
  );
  return (
    <Modal
      open
      title="登记安全事件"
      okText="立案"
      cancelText="取消"
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(words) => open.mutate(words)}>
        {open.error && <Alert type="error" showIcon role="alert" title={sentenceOf(open.error)} />}
        <Form.Item name="kind" label="发生了什么" rules={[{ required: true, message: '请选择' }]}>
          <Select options={[...INCIDENT_KINDS]} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="words" label="经过" rules={[{ required: true, whitespace: true, message: '请写下经过' }]}>
          <Input.TextArea rows={4} maxLength={500} showCount placeholder="如：客户酒后反锁房门，物业到场后离开" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
