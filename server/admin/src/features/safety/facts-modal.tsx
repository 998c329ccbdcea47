import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedIncident } from './api/incidents';
import { useIncidentAct } from './use-incident-act';

interface Facts {
  readonly injuries?: string;
  readonly yuan?: number | null;
  readonly cause?: string;
  readonly courseId?: string;
}

/** What is known by now. An empty field says that there is nothing of it. */
export function FactsModal({ incident, onClose }: { incident: OpenedIncident; onClose: () => void }) {
  const [form] = Form.useForm<Facts>();
  const act = useIncidentAct(incident.id, onClose);
  const submit = ({ injuries, yuan, cause, courseId }: Facts): void => {
    const body: Schemas['IncidentFactsBody'] = {
      ...(injuries?.trim() && { injuries }),
      ...(typeof yuan === 'number' && { damageFen: Math.round(yuan * 100) }),
      ...(cause?.trim() && { cause }),
      ...(courseId && { courseId }),
    };
    act.mutate({ what: 'facts', body });
  };
  return (
    <Modal
      open
      title="写明情况"
      okText="保存"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          injuries: incident.injuries ?? undefined,
          yuan: incident.damageFen === null ? undefined : incident.damageFen / 100,
          cause: incident.cause ?? undefined,
          courseId: incident.courseId ?? undefined,
        }}
        onFinish={submit}
      >
        {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
        <Form.Item name="injuries" label="伤情（没有人受伤就留空）">
          <Input.TextArea rows={2} maxLength={500} placeholder="如：手腕扭伤，已到浙二医院就诊" />
        </Form.Item>
        <Form.Item name="yuan" label="损失（元，没有就留空）">
          <InputNumber min={0} precision={2} step={100} />
        </Form.Item>
        <Form.Item name="cause" label="根因：为什么会发生">
          <Input.TextArea rows={3} maxLength={500} showCount placeholder="如：浴室没有铺防滑垫，标准里也没有写" />
        </Form.Item>
        <Form.Item name="courseId" label="要更新的培训">
          <Select
            allowClear
            placeholder="不需要更新培训"
            options={incident.courses.map(({ id: value, name: label }) => ({ value, label }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
