import { Alert, Form, Input, Modal, Radio } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { useOrderCommand } from '../../orders/second-thoughts/use-order-command';
import { askExcuse } from '../api/compensations';

/** As the server names them. */
const REASONS: Record<Schemas['ExcuseCode'], string> = {
  not_home: '客户不在家',
  wrong_address: '客户地址有误',
  customer_asked: '客户要求晚到',
  force_majeure: '不可抗力（暴雨、封路等）',
};

/** As the server takes it. */
const LONGEST_EVIDENCE = 500;

/** Why a lateness was not the company's, with what proves it. */
export function ExcuseModal({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const [form] = Form.useForm<Schemas['ExcuseBody']>();
  const asking = useOrderCommand<Schemas['ExcuseBody']>(
    (body, key) => askExcuse(orderId, body, key),
    '已登记',
    onClose,
  );
  return (
    <Modal
      open
      title="登记免责"
      okText="登记"
      cancelText="取消"
      confirmLoading={asking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Schemas['ExcuseBody']>
        form={form}
        layout="vertical"
        onFinish={({ code, evidence }) => asking.mutate({ code, evidence: evidence.trim() })}
      >
        {asking.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(asking.error)} />}
        <Alert
          type="info"
          showIcon
          title="约定时间过后登记的，要另一位同事复核"
          description="没有人及时复核，就照常赔付客户。"
        />
        <Form.Item name="code" label="为什么不是公司原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Radio.Group options={Object.entries(REASONS).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item
          name="evidence"
          label="依据"
          rules={[{ required: true, whitespace: true, message: '请写下依据，如通话时间、天气预警编号' }]}
        >
          <Input.TextArea rows={3} maxLength={LONGEST_EVIDENCE} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
