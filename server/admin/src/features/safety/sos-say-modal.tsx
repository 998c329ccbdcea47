import { Alert, Form, Input, Modal } from 'antd';
import { sentenceOf } from '../../lib/api-failure';
import { useSosAct } from './use-sos-act';

export type SosSaying = 'note' | 'end';

const WORDS: Readonly<Record<SosSaying, { title: string; label: string; placeholder: string; ok: string }>> = {
  note: { title: '记下做了什么', label: '做了什么', placeholder: '如：已打通电话，人在门外，物业正在过去', ok: '记下' },
  end: {
    title: '结束求助',
    label: '人在哪里、怎么样了',
    placeholder: '如：门被反锁，物业开门后离开，人没有受伤',
    ok: '确认已安全，结束',
  },
};

/** What was done for somebody who called for help. */
export function SosSayModal({ id, saying, onClose }: { id: string; saying: SosSaying; onClose: () => void }) {
  const [form] = Form.useForm<{ text: string }>();
  const act = useSosAct(id, onClose);
  const { title, label, placeholder, ok } = WORDS[saying];
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ text }) => act.mutate({ what: saying, text })}>
        {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
        <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, message: '请写下来' }]}>
          <Input.TextArea rows={4} maxLength={500} showCount placeholder={placeholder} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
