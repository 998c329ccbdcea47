import { Alert, Form, Input, Modal, Radio } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import { recordPayout, type TroubledRefund } from '../api/troubled-refunds';
import { useRefundCommand } from './use-refund-command';

type Written = Schemas['DeskPayout'];

/**
 * One person records what the desk pays out and with which voucher, the way it had come in unless something else is said;
 * another one checks it in the list, small sums that the desk had taken excepted.
 */
export function PayoutModal({ refund, onClose }: { refund: TroubledRefund; onClose: () => void }) {
  const [form] = Form.useForm<Written>();
  const recording = useRefundCommand<Written>(
    (said, key) => recordPayout(refund.id, said, key),
    refund.paidBy ? '已登记；大额退款由另一位同事复核后入账' : '已登记，请另一位同事复核',
    onClose,
  );
  return (
    <Modal
      open
      title={`柜台付退款${money(refund.amountFen)}`}
      okText="登记"
      cancelText="取消"
      okButtonProps={{ loading: recording.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        initialValues={{ method: refund.paidBy ?? 'bank' }}
        onFinish={(said) => recording.mutate(said)}
      >
        {recording.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(recording.error)} />}
        <Form.Item name="method" label="付款方式">
          <Radio.Group
            options={[
              { value: 'bank', label: '银行转账' },
              { value: 'alipay', label: '支付宝' },
              { value: 'cash', label: '现金' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="voucherNo"
          label="凭证号"
          rules={[{ required: true, pattern: /^[0-9A-Za-z-]{1,40}$/, message: '请填写凭证号：数字、字母和短横线' }]}
        >
          <Input maxLength={40} placeholder="转账流水号或客户签收的收条号" />
        </Form.Item>
        <Form.Item
          name="because"
          label="依据（留在审计里）"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明依据' }]}
        >
          <Input maxLength={200} placeholder="例如：客户本人到店，核对身份证与订单" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
