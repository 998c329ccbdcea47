import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import type { AdminOrder } from '../api/get-order';
import { refundOrder } from '../api/refund-order';
import { useOrderCommand } from '../second-thoughts/use-order-command';

interface Written {
  readonly yuan: number;
  readonly reason: string;
}

/** As the server takes it. */
const LONGEST_REASON = 60;

/** Gives part or all of a served visit back. */
export function RefundButton({ order }: { order: AdminOrder }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>退款</Button>
      {open && <RefundModal order={order} onClose={() => setOpen(false)} />}
    </>
  );
}

function RefundModal({ order, onClose }: { order: AdminOrder; onClose: () => void }) {
  const [form] = Form.useForm<Written>();
  const leftFen = leftOf(order);
  const refunding = useOrderCommand<Schemas['OrderRefund']>(
    (body, key) => refundOrder(order.id, body, key),
    '退款已受理，客户会收到消息',
    onClose,
  );
  return (
    <Modal
      open
      title="退款"
      okText="退款"
      cancelText="先不退"
      okButtonProps={{ danger: true, disabled: leftFen === 0 }}
      confirmLoading={refunding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        onFinish={({ yuan, reason }) => refunding.mutate({ amountFen: Math.round(yuan * 100), reason: reason.trim() })}
      >
        {refunding.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(refunding.error)} />}
        <Alert
          type="info"
          showIcon
          title={`还可以退${money(leftFen)}`}
          description="从最近的一笔付款退起：微信付的原路退回，门店收的由财务在“退款处理”付给客户。退款一经受理不能撤回，客户会看到理由。"
        />
        <Form.Item
          name="yuan"
          label="退多少（元）"
          rules={[{ required: true, type: 'number', min: 0.01, max: leftFen / 100, message: '请填写不超过可退的金额' }]}
        >
          <InputNumber min={0} max={leftFen / 100} precision={2} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由（客户会看到）"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input maxLength={LONGEST_REASON} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** What came in for the visit, less what went back or is on its way: by WeChat, and over the desk. */
function leftOf({ bill, refunds, receipts }: AdminOrder): number {
  const atDesk = new Set(receipts.map(({ id }) => id));
  const byWeChat = bill.collected.filter(({ id }) => !atDesk.has(id));
  const gone = refunds.filter(({ state, outTradeNo }) => state !== 'closed' && !atDesk.has(outTradeNo));
  const counted = receipts.filter(({ state }) => state === 'counted');
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
  return Math.max(
    0,
    sum(byWeChat.map(({ amountFen }) => amountFen)) -
      sum(gone.map(({ amountFen }) => amountFen)) +
      sum(counted.map(({ amountFen, refundedFen }) => amountFen - refundedFen)),
  );
}
