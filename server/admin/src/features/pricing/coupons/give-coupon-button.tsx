import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { useNow } from '../../../lib/clock';
import { useCommand } from '../../../lib/use-command';
import { giveCoupon } from '../api/give-coupon';
import { listCouponKinds } from '../api/list-coupon-kinds';

/** Gives the customer of an order a coupon; the order's timeline tells them. */
export function GiveCouponButton({ orderId }: { orderId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>送优惠券</Button>
      {open && <GiveCouponModal orderId={orderId} onClose={() => setOpen(false)} />}
    </>
  );
}

function GiveCouponModal({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const now = useNow(60);
  const [form] = Form.useForm<Schemas['OrderCoupon']>();
  const kinds = useQuery({ queryKey: ['coupon-kinds'], queryFn: ({ signal }) => listCouponKinds(signal) });
  const give = useCommand(
    (body: Schemas['OrderCoupon'], key) => giveCoupon(orderId, body, key),
    '已送出，客户在“我的－优惠券”里能看到',
    onClose,
  );
  const current = (kinds.data?.items ?? []).filter(({ validTo }) => Date.parse(validTo) > now.getTime());
  const problem = give.error ?? kinds.error;

  return (
    <Modal
      open
      title="送客户一张优惠券"
      okText="送出"
      cancelText="取消"
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(body) => give.mutate(body)}>
        {problem && <Alert type="error" showIcon role="alert" title={sentenceOf(problem)} />}
        <Form.Item name="kindId" label="哪一种" rules={[{ required: true, message: '请选择优惠券' }]}>
          <Select
            loading={kinds.isPending}
            placeholder="选择优惠券"
            notFoundContent="没有在有效期内的优惠券"
            options={current.map(({ id, name, worth }) => ({ value: id, label: `${name}，${worth}` }))}
          />
        </Form.Item>
        <Form.Item
          name="because"
          label="为什么送"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input maxLength={100} placeholder="如：上次服务迟到20分钟" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
