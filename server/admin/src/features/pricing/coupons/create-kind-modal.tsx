import { Alert, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { useCommand } from '../../../lib/use-command';
import { createCouponKind } from '../api/create-coupon-kind';
import { ConditionFields } from './condition-fields';
import { kindInput, type KindForm } from './new-kind';

/** How long a new kind is valid unless told otherwise. */
const USUAL_DAYS = 60;

type Written = Omit<KindForm, 'from' | 'to'> & { from: string; to: string };

/** A new kind of coupon. It is never edited afterwards: coupons given are promises. */
export function CreateKindModal({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const [form] = Form.useForm<Written>();
  const discount = Form.useWatch('discount', form);
  const create = useCommand(createCouponKind, '新的优惠券已建好，可在订单页送给客户', onClose);
  const send = ({ from, to, ...written }: Written): void =>
    create.mutate(kindInput({ ...written, from: localDate(from), to: localDate(to) }));

  return (
    <Modal
      open
      title="新建优惠券"
      okText="新建"
      cancelText="取消"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        initialValues={{ discount: 'amount', leastSpend: 0, from: today, to: addDays(today, USUAL_DAYS) }}
        onFinish={send}
      >
        {create.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(create.error)} />}
        <Form.Item
          name="name"
          label="名称（客户看到）"
          rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
        >
          <Input maxLength={40} placeholder="如：致歉券" />
        </Form.Item>
        <Form.Item
          name="because"
          label="发放理由"
          rules={[{ required: true, whitespace: true, message: '请填写理由' }]}
        >
          <Input maxLength={200} placeholder="如：服务迟到的歉意" />
        </Form.Item>
        <Form.Item name="discount" label="优惠方式">
          <Radio.Group
            options={[
              { value: 'amount', label: '减金额' },
              { value: 'percent', label: '减比例' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="value"
          label={discount === 'percent' ? '减百分之几' : '减多少元'}
          rules={[{ required: true, message: '请填写优惠' }]}
        >
          <InputNumber min={0.01} max={discount === 'percent' ? 100 : 10_000} precision={2} />
        </Form.Item>
        {discount === 'percent' && (
          <Form.Item name="cap" label="最多减多少元（不填则不限）">
            <InputNumber min={0.01} max={10_000} precision={2} />
          </Form.Item>
        )}
        <Form.Item
          name="leastSpend"
          label="服务与附加项目满多少元可用"
          rules={[{ required: true, message: '没有门槛请填0' }]}
        >
          <InputNumber min={0} max={10_000} precision={2} />
        </Form.Item>
        <ConditionFields />
        <Form.Item name="from" label="有效期从" rules={[{ required: true, message: '请选择日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label="到（含当天）" rules={[{ required: true, message: '请选择日期' }]}>
          <Input type="date" min={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
