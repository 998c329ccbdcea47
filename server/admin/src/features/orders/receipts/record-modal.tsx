import { Alert, Form, Input, InputNumber, Modal, Radio } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import { recordReceipt } from '../api/receipts';
import { useOrderCommand } from '../second-thoughts/use-order-command';
import { METHODS } from './methods';

interface Written {
  readonly method: Schemas['ReceiptToRecord']['method'];
  readonly receiptNo: string;
  readonly yuan: number;
}

interface Props {
  orderId: string;
  dueFen: number;
  /** a booking is paid at once, a balance in as many parts as it takes */
  pays: 'booking' | 'balance';
  onClose: () => void;
}

/** Cash, Alipay or bank money that a customer has just given. */
export function RecordModal({ orderId, dueFen, pays, onClose }: Props) {
  const [form] = Form.useForm<Written>();
  const atOnce = pays === 'booking';
  const recording = useOrderCommand<Schemas['ReceiptToRecord']>(
    (body, key) => recordReceipt(orderId, body, key),
    '已登记；大额收款由另一位同事复核后入账',
    onClose,
  );
  return (
    <Modal
      open
      title="登记线下收款"
      okText="登记"
      cancelText="取消"
      confirmLoading={recording.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        initialValues={{ method: 'cash', ...(atOnce && { yuan: dueFen / 100 }) }}
        onFinish={({ method, receiptNo, yuan }) =>
          recording.mutate({ method, receiptNo: receiptNo.trim(), amountFen: Math.round(yuan * 100) })
        }
      >
        {recording.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(recording.error)} />}
        <Alert
          type="info"
          showIcon
          title={atOnce ? `这笔预约应付${money(dueFen)}，一次收齐` : `还欠尾款${money(dueFen)}`}
          description="登记后，客户未完成的微信支付会先关闭，避免重复付款。"
        />
        <Form.Item name="method" label="收款方式" rules={[{ required: true }]}>
          <Radio.Group options={Object.entries(METHODS).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item
          name="receiptNo"
          label="收据号 / 流水号"
          rules={[{ required: true, pattern: /^[0-9A-Za-z-]+$/, message: '请填写票据上的字母、数字编号' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="yuan"
          label="金额（元）"
          rules={[{ required: true, type: 'number', min: 0.01, max: dueFen / 100, message: '请填写不超过所欠的金额' }]}
        >
          <InputNumber min={0} precision={2} disabled={atOnce} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
