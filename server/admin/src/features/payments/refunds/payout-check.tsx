import { Alert, Button, Flex, Popconfirm } from 'antd';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import { checkPayout, refusePayout, type RefundWay } from '../api/troubled-refunds';
import { useRefundCommand } from './use-refund-command';

/** The second person's part of a payment over the desk. */
export function PayoutCheck({ way, amountFen }: { way: RefundWay; amountFen: number }) {
  const checking = useRefundCommand<{ wayId: string }>(({ wayId }, key) => checkPayout(wayId, key), '已复核，退款入账');
  const refusing = useRefundCommand<{ wayId: string }>(
    ({ wayId }, key) => refusePayout(wayId, { because: '复核不符' }, key),
    '已退回，请重新登记',
  );
  const failed = checking.error ?? refusing.error;
  if (way.isMine) return '等另一位同事复核';
  return (
    <Flex vertical gap={8}>
      <Flex gap={8}>
        <Popconfirm
          title={`已核对凭证，${money(amountFen)}确已付给客户？`}
          okText="确认"
          cancelText="再看看"
          onConfirm={() => checking.mutate({ wayId: way.id })}
        >
          <Button size="small" type="primary" loading={checking.isPending}>
            复核
          </Button>
        </Popconfirm>
        <Popconfirm
          title="凭证与付款不符，退回重新登记？"
          okText="退回"
          cancelText="再看看"
          onConfirm={() => refusing.mutate({ wayId: way.id })}
        >
          <Button size="small" loading={refusing.isPending}>
            不符
          </Button>
        </Popconfirm>
      </Flex>
      {failed && <Alert type="error" showIcon role="alert" title={sentenceOf(failed)} />}
    </Flex>
  );
}
