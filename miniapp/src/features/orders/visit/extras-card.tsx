import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { Countdown } from '@/components/countdown';
import { Tag, type Tone } from '@/components/tag';
import { sentenceOf } from '@/lib/api/problem';
import { yuan } from '@/lib/money';
import { useAnswerExtra } from '../api';
import './extras-card.scss';

type Extra = Schemas['ExtraView'];

const STATES: Record<Exclude<Extra['state'], 'proposed'>, { word: string; tone: Tone }> = {
  agreed: { word: '已同意', tone: 'brand' },
  declined: { word: '没有增加', tone: 'quiet' },
  withdrawn: { word: '已收回', tone: 'quiet' },
  lapsed: { word: '没有延时', tone: 'quiet' },
};

/** More work the worker found on site, or more time it takes; only what the customer agrees to is done and paid. */
export function ExtrasCard({ order }: { order: Schemas['OrderView'] }) {
  const { extras } = order.bill;
  if (extras.length === 0) return null;
  return (
    <View className="card" id="extras">
      <View className="card-title">{extras.every(({ minutes }) => minutes !== null) ? '延时' : '现场增加项目'}</View>
      {extras.map((extra) => (
        <View key={extra.id} className="extra">
          <View className="extra-line">
            <View className="extra-name">
              {extra.name}
              {extra.quantity > 1 ? `×${extra.quantity}` : ''}
            </View>
            <View className="extra-amount">{yuan(extra.amountFen)}</View>
          </View>
          <View className="muted">{extra.reason}</View>
          {extra.state === 'proposed' && extra.answerBy ? (
            <View className="muted">
              请在 <Countdown id={`answer-by-${extra.id}`} until={extra.answerBy} />{' '}
              内答复，没有答复就按原定时间结束，不收费
            </View>
          ) : null}
          {extra.state === 'proposed' ? (
            <Answer orderId={order.id} extra={extra} />
          ) : (
            <Tag tone={STATES[extra.state].tone}>{STATES[extra.state].word}</Tag>
          )}
        </View>
      ))}
      <View className="muted">您同意了才会做，费用在签字后与尾款一起支付</View>
    </View>
  );
}

function Answer({ orderId, extra }: { orderId: string; extra: Extra }) {
  const answer = useAnswerExtra(orderId, extra.id);
  const say = (agree: boolean): void =>
    answer.mutate(agree, {
      onError: (problem) => void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 }),
    });
  return (
    <View className="extra-answer">
      <View className="extra-no">
        <Button id={`decline-${extra.id}`} kind="quiet" block disabled={answer.isPending} onClick={() => say(false)}>
          不需要
        </Button>
      </View>
      <View className="extra-yes">
        <Button id={`agree-${extra.id}`} block busy={answer.isPending} onClick={() => say(true)}>
          {extra.minutes === null ? '同意增加' : '同意延时'} {yuan(extra.amountFen)}
        </Button>
      </View>
    </View>
  );
}
