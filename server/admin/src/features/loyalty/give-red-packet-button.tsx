import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api-failure';
import { money } from '../../lib/money';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { giveRedPacket } from './api/red-packets';

interface Props {
  orderId: string;
  /** above this another person must agree */
  aloneFen: number;
  mostFen: number;
}

/** Gives the customer of an order a red packet; above a sum somebody else must agree first. */
export function GiveRedPacketButton(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>发红包</Button>
      {open && <GiveModal {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function GiveModal({ orderId, aloneFen, mostFen, onClose }: Props & { onClose: () => void }) {
  const [form] = Form.useForm<{ yuan: number; reason: string }>();
  const give = useOrderCommand<{ amountFen: number; reason: string }>(
    (body, key) => giveRedPacket(orderId, body, key),
    '已提交，进展见“红包”一栏',
    onClose,
  );
  return (
    <Modal
      open
      title="给客户发红包"
      okText="发出"
      cancelText="取消"
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ yuan, reason }) => give.mutate({ amountFen: Math.round(yuan * 100), reason })}
      >
        {give.error && <Alert type="error" showIcon role="alert" title={sentenceOf(give.error)} />}
        <Form.Item
          name="yuan"
          label="金额（元）"
          extra={`最多${money(mostFen)}；超过${money(aloneFen)}须另一位同事复核后才会发出`}
          rules={[{ required: true, message: '请填写金额' }]}
        >
          <InputNumber min={1} max={mostFen / 100} precision={2} step={5} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="为什么发（客户看得到）"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input maxLength={30} showCount placeholder="如：感谢您雨天耐心等候" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
