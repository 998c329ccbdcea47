import { Alert, Button, Form, Input, InputNumber, Modal, Radio, Typography } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { useOrderCommand } from '../../orders/second-thoughts/use-order-command';
import { askCorrection, type CorrectionList } from '../api/corrections';

interface Props {
  readonly orderId: string;
  /** the closed list of reasons, and how much at once */
  readonly choices: Pick<CorrectionList, 'reasons' | 'most'>;
}

interface Wanted {
  readonly currency: Schemas['RewardCurrency'];
  readonly direction: 'more' | 'less';
  readonly amount: number;
  readonly reason: Schemas['CorrectionReason'];
  readonly words: string;
  readonly evidence: string;
}

/** Asks for so many points or coins more or less for the customer of an order; somebody else makes it so. */
export function AskCorrectionButton(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>申请更正</Button>
      {open && <AskModal {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AskModal({ orderId, choices: { reasons, most }, onClose }: Props & { onClose: () => void }) {
  const [form] = Form.useForm<Wanted>();
  const currency = Form.useWatch('currency', form) ?? 'points';
  const direction = Form.useWatch('direction', form) ?? 'more';
  const reason = Form.useWatch('reason', form);
  const limit = most.find((one) => one.currency === currency)?.most ?? 0;
  const offered = reasons.filter((one) => one[direction] !== null);
  const told = offered.find((one) => one.reason === reason)?.[direction];
  const asking = useOrderCommand<Schemas['AskCorrectionBody']>(
    (body, key) => askCorrection(orderId, body, key),
    '已提交，等另一位同事确认',
    onClose,
  );
  return (
    <Modal
      open
      title="申请更正积分或委屈币"
      okText="提交"
      cancelText="取消"
      confirmLoading={asking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Wanted>
        form={form}
        layout="vertical"
        initialValues={{ currency: 'points', direction: 'more' }}
        onValuesChange={({ direction: changed }: Partial<Wanted>) => changed && form.resetFields(['reason'])}
        onFinish={({ direction: way, amount, words, evidence, ...rest }) =>
          asking.mutate({
            ...rest,
            amount: way === 'more' ? amount : -amount,
            words: words.trim(),
            evidence: evidence.trim(),
          })
        }
      >
        {asking.error && <Alert type="error" showIcon role="alert" title={sentenceOf(asking.error)} />}
        <Form.Item name="currency" label="更正什么">
          <Radio.Group options={most.map(({ currency: value, name }) => ({ value, label: name }))} />
        </Form.Item>
        <Form.Item name="direction" label="补给还是收回">
          <Radio.Group
            options={[
              { value: 'more', label: '补给客户' },
              { value: 'less', label: '从客户收回' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="amount"
          label="数量"
          extra={
            direction === 'more'
              ? `一次最多${limit}；补上的有效期和平常一样，先抵客户待补的`
              : `一次最多${limit}；余额不够的部分记为待补，由以后的补上`
          }
          rules={[{ required: true, message: '请填写数量' }]}
        >
          <InputNumber min={1} max={limit} precision={0} />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Radio.Group options={offered.map(({ reason: value, name }) => ({ value, label: name }))} />
        </Form.Item>
        {told && <Typography.Paragraph type="secondary">客户在明细里看到：{told}</Typography.Paragraph>}
        <Form.Item
          name="words"
          label="怎么回事（客户看不到）"
          rules={[{ required: true, whitespace: true, message: '请写明经过' }]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount placeholder="如：5月3日的服务付清后没有记积分" />
        </Form.Item>
        <Form.Item
          name="evidence"
          label="凭据（客户看不到）"
          rules={[{ required: true, whitespace: true, message: '请写下凭据，如订单号、通话时间' }]}
        >
          <Input.TextArea rows={2} maxLength={500} showCount placeholder="如：订单号、通话时间、投诉编号" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
