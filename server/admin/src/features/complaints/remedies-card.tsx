import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input, InputNumber, Modal, Select, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { sentenceOf } from '../../lib/api-failure';
import { money } from '../../lib/money';
import { listCouponKinds } from '../pricing/api/list-coupon-kinds';
import type { OpenedComplaint } from './api/complaints';
import { useComplaintAct } from './use-complaint-act';

type Remedy = OpenedComplaint['remedies'][number];

const STATES: Readonly<Record<Remedy['state'], { text: string; colour: string }>> = {
  waiting: { text: '待复核', colour: 'warning' },
  given: { text: '已发放', colour: 'success' },
  refused: { text: '没有同意', colour: 'default' },
};

const KINDS = [
  { value: 'transfer', label: '补偿到微信零钱' },
  { value: 'refund', label: '退款（服务完成后）' },
  { value: 'coupon', label: '优惠券' },
  { value: 'coins', label: '委屈币（没有谁做错也可以给）' },
] as const satisfies readonly { value: Remedy['kind']; label: string }[];

/** What the customer is given, and what waits for a second person. */
export function RemediesCard({ complaint }: { complaint: OpenedComplaint }) {
  const [giving, setGiving] = useState(false);
  const act = useComplaintAct(complaint.id);
  const decide = (id: string, answer: 'approve' | 'refuse') => (): void =>
    act.mutate({ what: `remedies/${id}/decide`, body: { answer } });
  const columns: TableColumnsType<Remedy> = [
    { title: '什么', width: 150, dataIndex: 'kindText' },
    { title: '金额', width: 110, render: (_, remedy) => worthOf(remedy) },
    { title: '理由', dataIndex: 'reason' },
    { title: '提出', dataIndex: 'askedLabel', width: 140 },
    {
      title: '状态',
      width: 230,
      render: (_, { id, state, own, decidedLabel }) => (
        <Flex gap={8} align="center">
          <Tag color={STATES[state].colour}>{STATES[state].text}</Tag>
          {state === 'waiting' && !own && (
            <Button size="small" type="primary" loading={act.isPending} onClick={decide(id, 'approve')}>
              同意
            </Button>
          )}
          {state === 'waiting' && (
            <Button size="small" loading={act.isPending} onClick={decide(id, 'refuse')}>
              不同意
            </Button>
          )}
          {decidedLabel}
        </Flex>
      ),
    },
  ];
  const open = complaint.state !== 'withdrawn' && complaint.state !== 'merged';
  return (
    <Card
      title="补偿"
      note="小额当场办，超过限额要第二个人复核"
      actions={open && <Button onClick={() => setGiving(true)}>给补偿</Button>}
    >
      {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        columns={columns}
        dataSource={complaint.remedies}
        locale={{ emptyText: '还没有补偿' }}
      />
      {giving && <GiveModal id={complaint.id} onClose={() => setGiving(false)} />}
    </Card>
  );
}

function worthOf({ amountFen, coins }: Remedy): string {
  if (coins !== null) return `${coins}枚`;
  return amountFen === null ? '—' : money(amountFen);
}

interface Given {
  readonly kind: Remedy['kind'];
  readonly yuan?: number;
  readonly coins?: number;
  readonly couponKind?: string;
  readonly reason: string;
}

function GiveModal({ id, onClose }: { id: string; onClose: () => void }) {
  const [form] = Form.useForm<Given>();
  const kind = Form.useWatch('kind', form);
  const act = useComplaintAct(id, onClose);
  const coupons = useQuery({
    queryKey: ['coupon-kinds'],
    queryFn: ({ signal }) => listCouponKinds(signal),
    enabled: kind === 'coupon',
  });
  const submit = ({ yuan, ...rest }: Given): void => {
    const body: Schemas['GiveRemedy'] = yuan === undefined ? rest : { ...rest, amountFen: Math.round(yuan * 100) };
    act.mutate({ what: 'remedies', body });
  };
  return (
    <Modal
      open
      title="给补偿"
      okText="提交"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ kind: 'transfer' }} preserve={false} onFinish={submit}>
        {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
        <Form.Item name="kind" label="给什么">
          <Select options={[...KINDS]} />
        </Form.Item>
        {kind === 'coupon' ? (
          <Form.Item name="couponKind" label="哪一种" rules={[{ required: true, message: '请选择优惠券' }]}>
            <Select
              loading={coupons.isPending}
              options={(coupons.data?.items ?? []).map(({ id: value, name, worth }) => ({
                value,
                label: `${name}，${worth}`,
              }))}
            />
          </Form.Item>
        ) : kind === 'coins' ? (
          <Form.Item name="coins" label="几枚（1枚合1元）" rules={[{ required: true, message: '请填写枚数' }]}>
            <InputNumber min={1} precision={0} />
          </Form.Item>
        ) : (
          <Form.Item name="yuan" label="金额（元）" rules={[{ required: true, message: '请填写金额' }]}>
            <InputNumber min={0.01} precision={2} step={5} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label="理由（客户看得到）"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input maxLength={30} showCount placeholder="如：让您久等了" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
