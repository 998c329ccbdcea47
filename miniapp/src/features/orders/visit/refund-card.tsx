import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Tag, type Tone } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { HOTLINE } from '@/lib/company';
import { yuan } from '@/lib/money';
import { moment } from '@/lib/time';

type Refund = Schemas['RefundView'];

const STATES: Record<Refund['state'], { word: string; tone: Tone }> = {
  processing: { word: '退款中', tone: 'wait' },
  success: { word: '已到账', tone: 'brand' },
  closed: { word: '需要协助', tone: 'wait' },
  abnormal: { word: '需要协助', tone: 'wait' },
  at_desk: { word: '门店退款', tone: 'wait' },
};

/** Money on its way back, and how far it is. */
export function RefundCard({ order }: { order: Schemas['OrderView'] }) {
  const { refunds, state, paidFen } = order;
  if (refunds.length === 0) return null;
  const keptFen = paidFen - refunds.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return (
    <View className="card" id="refunds">
      <View className="card-title">退款</View>
      {refunds.map((refund) => (
        <View key={refund.id} className="refund">
          <View className="refund-line">
            <View className="refund-amount">{yuan(refund.amountFen)}</View>
            <Tag tone={STATES[refund.state].tone}>{refund.rerouted ? '改退中' : STATES[refund.state].word}</Tag>
          </View>
          <View className="refund-when">{progressOf(refund)}</View>
          <View className="muted">{refund.reason}</View>
        </View>
      ))}
      {state === 'cancelled' && keptFen > 0 ? (
        <View className="muted">
          已支付{yuan(paidFen)}，其中取消费用{yuan(keptFen)}
        </View>
      ) : null}
    </View>
  );
}

function progressOf({ state, createdAt, succeededAt, receivedAccount, rerouted }: Refund): string {
  const now = nowMs();
  switch (state) {
    case 'processing':
      return `${moment(createdAt, now)} 已提交微信支付，将原路退回；退到零钱通常几分钟，退到银行卡通常1–3个工作日`;
    case 'success':
      return `${moment(succeededAt ?? createdAt, now)} 已退到${receivedAccount ?? '您的付款账户'}`;
    case 'abnormal':
      return rerouted
        ? `正在退到您提供的${rerouted}，通常1–3个工作日到账`
        : `您的收款账户暂时无法入账，客服会联系您改退到银行卡，也可以拨打 ${HOTLINE}`;
    case 'at_desk':
      return `这笔退款由门店退给您，客服会联系您，也可以拨打 ${HOTLINE}`;
    case 'closed':
      return `这笔退款没有退成功，我们正在处理，也可以拨打 ${HOTLINE}`;
  }
}
