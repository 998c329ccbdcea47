import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { NothingHere } from '../../components/nothing-here';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import { useCommand } from '../../lib/use-command';
import { claimForCaller, getNewClaim, type OrderWarranty } from './api/warranty';
import styles from './claim-modal.module.css';

type Claim = Schemas['ClaimWarrantyForCaller'];

/** As much as the server takes. */
const LONGEST_WORDS = 300;

/** 登记返工 for a customer who called: what failed, and when the free visit comes. */
export function ClaimModal({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const [form] = Form.useForm<Claim>();
  const query = useQuery({
    queryKey: ['warranty', 'new', orderId],
    queryFn: ({ signal }) => getNewClaim(orderId, signal),
  });
  const claim = useCommand<Claim>(
    (body, key) => claimForCaller(orderId, body, key),
    '免费返工已约好，客户和服务人员会收到消息',
    onClose,
  );
  const mayClaim = query.data?.claimable === true && query.data.times.length > 0;
  const send = ({ words, ...chosen }: Claim): void => {
    const said = words?.trim();
    claim.mutate({ ...chosen, ...(said && { words: said }) });
  };
  return (
    <Modal
      open
      title="为来电客户登记返工"
      okText="约好返工"
      cancelText="取消"
      okButtonProps={{ disabled: !mayClaim }}
      confirmLoading={claim.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {claim.error && <Alert type="error" showIcon role="alert" title={sentenceOf(claim.error)} />}
      <QueryView query={query} skeleton={<BlockSkeleton height={240} />}>
        {(warranty) => (
          <Form form={form} layout="vertical" onFinish={send}>
            <ClaimFields warranty={warranty} />
          </Form>
        )}
      </QueryView>
    </Modal>
  );
}

function ClaimFields({ warranty: { because, causes, times } }: { warranty: OrderWarranty }) {
  const today = useToday();
  if (because) return <Alert type="warning" showIcon role="status" title={because} />;
  if (times.length === 0) return <NothingHere compact title="近期没有能返工的时间，请协调员先腾出时间。" />;
  return (
    <>
      <Form.Item name="cause" label="哪里没有保住" rules={[{ required: true, message: '请选择哪里没有保住' }]}>
        <Select
          options={causes.map(({ code, label, used }) => ({
            value: code,
            label: used ? `${label}（已免费返工过）` : label,
            disabled: used,
          }))}
        />
      </Form.Item>
      <Form.Item name="startAt" label="什么时候上门" rules={[{ required: true, message: '请选择上门时间' }]}>
        <Radio.Group
          className={styles.times}
          optionType="button"
          options={times.map((time) => ({ value: time, label: dayAndTime(time, today) }))}
        />
      </Form.Item>
      <Form.Item name="words" label="客户怎么说（选填）">
        <Input.TextArea rows={2} maxLength={LONGEST_WORDS} showCount />
      </Form.Item>
    </>
  );
}
