import { Alert, Form, Input, Modal, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedComplaint } from './api/complaints';
import { useComplaintAct } from './use-complaint-act';

export type Saying = 'answer' | 'ask' | 'note' | 'solve';

const WORDS: Readonly<Record<Saying, { title: string; extra: string; placeholder: string; ok: string }>> = {
  answer: {
    title: '答复客户',
    extra: '客户会收到消息，首次答复的表停下',
    placeholder: '如：您好，我是客服小林，已联系王师傅核实，今天下午给您结果',
    ok: '发给客户',
  },
  ask: {
    title: '请客户补充',
    extra: '客户补充之前，处理结果的表停走',
    placeholder: '如：方便拍一张油烟机的照片吗',
    ok: '发给客户',
  },
  note: { title: '内部备注', extra: '客户看不到', placeholder: '如：客户语气平和，更在意厨房', ok: '记下' },
  solve: {
    title: '给出处理结果',
    extra: '客户可以认可，也可以要求再处理；一直没有不同意见会自动结案',
    placeholder: '如：已安排明天上午由组长免费重做厨房，并为您补偿20元',
    ok: '告诉客户',
  },
};

interface Props {
  complaint: OpenedComplaint;
  saying: Saying;
  onClose: () => void;
}

/** Something the office writes into a complaint. */
export function SayModal({ complaint, saying, onClose }: Props) {
  const [form] = Form.useForm<{ text: string; cause?: Schemas['ComplaintCause'] }>();
  const act = useComplaintAct(complaint.id, onClose);
  const { title, extra, placeholder, ok } = WORDS[saying];
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
      <Form form={form} layout="vertical" onFinish={(body) => act.mutate({ what: saying, body })}>
        {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
        <Form.Item
          name="text"
          label="内容"
          extra={extra}
          rules={[{ required: true, whitespace: true, message: '请写下内容' }]}
        >
          <Input.TextArea rows={4} maxLength={500} showCount placeholder={placeholder} />
        </Form.Item>
        {saying === 'solve' && (
          <Form.Item name="cause" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
            <Select
              placeholder="为什么会发生"
              options={complaint.causes.map(({ code, label }) => ({ value: code, label }))}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
