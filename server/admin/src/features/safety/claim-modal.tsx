import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedIncident } from './api/incidents';
import { useIncidentAct } from './use-incident-act';

type ClaimState = Schemas['ClaimState'];

const STATES = [
  { value: 'filed', label: '理赔中' },
  { value: 'paid', label: '已赔付' },
  { value: 'refused', label: '保险公司没有赔付' },
] as const satisfies readonly { value: ClaimState; label: string }[];

interface Claim {
  readonly insurer: string;
  readonly no: string;
  readonly yuan: number;
  readonly state: ClaimState;
}

/** What the insurer is asked for, and what it has answered. */
export function ClaimModal({ incident, onClose }: { incident: OpenedIncident; onClose: () => void }) {
  const [form] = Form.useForm<Claim>();
  const act = useIncidentAct(incident.id, onClose);
  const { claim } = incident;
  return (
    <Modal
      open
      title="登记理赔"
      okText="保存"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={claim ? { ...claim, yuan: claim.amountFen / 100 } : { state: 'filed' }}
        onFinish={({ yuan, insurer, no, state }) =>
          act.mutate({ what: 'claim', body: { insurer, no, state, amountFen: Math.round(yuan * 100) } })
        }
      >
        {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
        <Form.Item
          name="insurer"
          label="保险公司"
          rules={[{ required: true, whitespace: true, message: '请填写保险公司' }]}
        >
          <Input maxLength={60} placeholder="如：人保财险 雇主责任险" />
        </Form.Item>
        <Form.Item name="no" label="案件号" rules={[{ required: true, whitespace: true, message: '请填写案件号' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="yuan" label="金额（元）" rules={[{ required: true, message: '请填写金额' }]}>
          <InputNumber min={0.01} precision={2} step={100} />
        </Form.Item>
        <Form.Item name="state" label="进展">
          <Select options={[...STATES]} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
