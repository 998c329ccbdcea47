import { Alert, Form, Input, Modal, Radio } from 'antd';
import { sentenceOf } from '../../../lib/api-failure';
import { useCommand } from '../../../lib/use-command';
import { recordCall, type CallOutcome, type FollowUpCall } from '../api/follow-ups';

const LONGEST_NOTE = 300;

const OUTCOMES: readonly { value: CallOutcome; label: string }[] = [
  { value: 'content', label: '客户满意' },
  { value: 'discontent', label: '客户不满意' },
  { value: 'unwilling', label: '不愿意多谈' },
  { value: 'no_answer', label: '没有接通' },
];

interface Props {
  call: FollowUpCall;
  mostAttempts: number;
  onClose: () => void;
}

/** What came of a call. */
export function RecordCallModal({ call, mostAttempts, onClose }: Props) {
  const [form] = Form.useForm<{ outcome: CallOutcome; note?: string }>();
  const outcome = Form.useWatch('outcome', form);
  const record = useCommand(
    (body: { outcome: CallOutcome; note?: string }, key) => recordCall(call.orderId, body, key),
    '已记录',
    onClose,
  );
  return (
    <Modal
      open
      title={`回访${call.contactName}`}
      okText="记录"
      cancelText="取消"
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(body) => record.mutate(body)}>
        {record.error && <Alert type="error" showIcon role="alert" title={sentenceOf(record.error)} />}
        <Form.Item
          name="outcome"
          label="结果"
          extra={hintOf(outcome, call.attempts, mostAttempts)}
          rules={[{ required: true, message: '请选择结果' }]}
        >
          <Radio.Group options={[...OUTCOMES]} />
        </Form.Item>
        <Form.Item name="note" label="客户说了什么">
          <Input.TextArea
            rows={3}
            maxLength={LONGEST_NOTE}
            showCount
            placeholder="如：阳台玻璃有一处水痕，下次留意；总体满意"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** What follows from it. */
function hintOf(outcome: CallOutcome | undefined, attempts: number, most: number): string {
  if (outcome === 'discontent') return '请随后在订单页登记投诉，时限从登记时开始计算';
  if (outcome === 'unwilling') return '不再打扰，也不算人工回访';
  if (outcome !== 'no_answer') return '与客户谈过的，才算人工回访';
  return attempts + 1 >= most ? `这是第${attempts + 1}次没有接通，记录后不再打扰` : '留在名单里，换个时间再打';
}
