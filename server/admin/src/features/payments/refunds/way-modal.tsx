import { Alert, Form, Input, Modal, Radio, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import { askAnotherWay, type TroubledRefund, type TroubledRefunds } from '../api/troubled-refunds';
import { useRefundCommand } from './use-refund-command';

type Written = Schemas['AskedWay'];

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** To which account an abnormal refund is to go. The card is typed as the customer reads it out, and never shown again. */
export function WayModal({
  refund,
  banks,
  onClose,
}: {
  refund: TroubledRefund;
  banks: TroubledRefunds['banks'];
  onClose: () => void;
}) {
  const [form] = Form.useForm<Written>();
  const way = Form.useWatch('way', form) ?? 'user_card';
  const asking = useRefundCommand<Written>((said, key) => askAnotherWay(refund.id, said, key), '已提交微信', onClose);
  return (
    <Modal
      open
      title={`改退${money(refund.amountFen)}`}
      okText="提交微信"
      cancelText="取消"
      okButtonProps={{ loading: asking.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        autoComplete="off"
        initialValues={{ way: 'user_card' }}
        onFinish={(said) => asking.mutate(said)}
      >
        {asking.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(asking.error)} />}
        <Form.Item name="way" label="退到哪里">
          <Radio.Group
            options={[
              { value: 'user_card', label: '客户的银行卡' },
              { value: 'merchant_account', label: '商户银行账户' },
            ]}
          />
        </Form.Item>
        {way === 'user_card' ? (
          <>
            <Form.Item name="bankType" label="开户银行（借记卡）" rules={[{ required: true, message: '请选择银行' }]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={banks.map(({ bankType, name }) => ({ value: bankType, label: name }))}
              />
            </Form.Item>
            <Form.Item
              name="account"
              label="银行卡号"
              extra="只加密给微信支付，我们自己也不能再看到，之后只显示后四位"
              normalize={(typed: string) => typed.replace(/\s/g, '')}
              rules={[{ required: true, pattern: /^\d{12,19}$/, message: '请填写12–19位银行卡号' }]}
            >
              <Input inputMode="numeric" maxLength={23} />
            </Form.Item>
            <Form.Item name="name" label="户名" rules={required('请填写户名，须与银行卡一致')}>
              <Input maxLength={30} />
            </Form.Item>
          </>
        ) : (
          <Alert
            type="warning"
            showIcon
            title="钱退到商户自己的银行账户，仍欠客户；到账后在这里登记柜台付款，由两位同事办理。"
          />
        )}
        <Form.Item name="because" label="依据（留在审计里）" rules={required('请写明依据')}>
          <Input maxLength={200} placeholder="例如：11月26日与客户通话核对，录音编号…" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
