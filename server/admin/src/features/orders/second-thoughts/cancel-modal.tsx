import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Modal } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import { cancelForFault, getFaultTerms } from '../api/cancel-for-fault';
import { ReasonFields, type Reason } from './reason-fields';
import { useOrderCommand } from './use-order-command';

/** The company could not keep its word: the customer gets everything back, and the audit says why. */
export function CancelModal({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const [form] = Form.useForm<Reason>();
  const terms = useQuery({
    queryKey: ['orders', 'fault-terms', orderId],
    queryFn: ({ signal }) => getFaultTerms(orderId, signal),
  });
  const cancelling = useOrderCommand<Schemas['CancelForFault']>(
    (body, key) => cancelForFault(orderId, body, key),
    '预约已取消，退款原路退回，客户会收到消息',
    onClose,
  );

  return (
    <Modal
      open
      title="因公司原因取消预约"
      okText={terms.data ? `取消并退${money(terms.data.refundFen)}` : '取消并退款'}
      cancelText="先不取消"
      okButtonProps={{ danger: true, disabled: !terms.data }}
      confirmLoading={cancelling.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason, note }) => cancelling.mutate({ fault: reason, ...(note ? { note } : {}) })}
      >
        {cancelling.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(cancelling.error)} />}
        <QueryView query={terms} skeleton={<BlockSkeleton height={200} />}>
          {({ paidFen, refundFen, reasons }) => (
            <>
              <Alert
                type="info"
                showIcon
                title={`客户实付${money(paidFen)}，全部退还${money(refundFen)}`}
                description="原路退回微信支付，不按取消规则收费。客户自己想取消，请让客户在小程序里操作，能看到应收多少。没有人上门，请用“守时与赔付”里的“服务人员没有来”，客户另得优惠券。"
              />
              <ReasonFields label="公司哪里没有做到" reasons={reasons} />
            </>
          )}
        </QueryView>
      </Form>
    </Modal>
  );
}
