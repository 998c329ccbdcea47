import { Alert, Form, Input, Modal, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedIncident } from './api/incidents';
import { useIncidentAct } from './use-incident-act';

/** Somebody else answers for the incident and what is changed after it. */
export function HandOverModal({ incident, onClose }: { incident: OpenedIncident; onClose: () => void }) {
  const [form] = Form.useForm<Schemas['HandOverIncident']>();
  const act = useIncidentAct(incident.id, onClose);
  return (
    <Modal
      open
      title="转交负责人"
      okText="转交"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(body) => act.mutate({ what: 'owner', body })}>
        {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
        <Form.Item
          name="ownerId"
          label="交给谁"
          extra={`现在由${incident.ownerLabel ?? '空缺'}负责；转交后，到期提醒只发给新的负责人`}
          rules={[{ required: true, message: '请选择新的负责人' }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={incident.others.map(({ id, label }) => ({ value: id, label }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label="为什么转交"
          rules={[{ required: true, whitespace: true, message: '请写明为什么转交' }]}
        >
          <Input.TextArea maxLength={200} rows={2} placeholder="如：我明天起休假，由您跟到整改复核" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
