import { Alert, Form, Input, InputNumber, Modal } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import { refundReceipt, voidReceipt } from '../api/receipts';
import { useOrderCommand } from '../second-thoughts/use-order-command';

export interface Undoing {
  readonly receipt: Schemas['DeskReceiptView'];
  readonly how: 'void' | 'refund';
}

interface Written {
  readonly yuan: number;
  readonly reason: string;
}

interface Props {
  orderId: string;
  undoing: Undoing;
  onClose: () => void;
}

/** Takes a wrong receipt back, or hands part of a right one back as cash; either way somebody says why. */
export function UndoModal({ orderId, undoing: { receipt, how }, onClose }: Props) {
  const [form] = Form.useForm<Written>();
  const leftFen = receipt.amountFen - receipt.refundedFen;
  const isRefund = how === 'refund';
  const undo = useOrderCommand<Written>(
    ({ yuan, reason }, key) =>
      isRefund
        ? refundReceipt(orderId, receipt.id, { amountFen: Math.round(yuan * 100), reason: reason.trim() }, key)
        : voidReceipt(orderId, receipt.id, { because: reason.trim() }, key),
    isRefund ? '已登记退还现金' : '这张收据不再入账',
    onClose,
  );
  return (
    <Modal
      open
      title={isRefund ? '退还现金' : '作废收据'}
      okText={isRefund ? '退还现金' : '作废'}
      cancelText="取消"
      okButtonProps={{ danger: true }}
      confirmLoading={undo.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Written> form={form} layout="vertical" onFinish={(written) => undo.mutate(written)}>
        {undo.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(undo.error)} />}
        <Alert
          type="warning"
          showIcon
          title={
            isRefund
              ? `收据${receipt.receiptNo}还可退${money(leftFen)}，从柜台现金付给客户`
              : `收据${receipt.receiptNo}作废后，${money(receipt.amountFen)}${receipt.state === 'counted' ? '重新计为' : '仍是'}未付，收据号不能再用`
          }
        />
        {isRefund && (
          <Form.Item
            name="yuan"
            label="退多少（元）"
            rules={[
              { required: true, type: 'number', min: 0.01, max: leftFen / 100, message: '请填写不超过可退的金额' },
            ]}
          >
            <InputNumber min={0} max={leftFen / 100} precision={2} />
          </Form.Item>
        )}
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
