import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { yuan } from '@/lib/money';
import { useAnswerDelay } from '../compensation-api';
import { TimesSheet } from './times-sheet';
import './compensation.scss';

type Choice = NonNullable<Schemas['DelayView']['choice']>;

const CHOSEN: Record<Choice, string> = {
  wait: '您选择了等一等，服务人员正尽快赶来',
  later: '您选择了延时预定，新的时间见上方',
  other_worker: '您选择了换人，正在为您安排另一位服务人员',
  coupon: '您领取了优惠券，服务人员正尽快赶来',
};

/** A delay that is told before it happens, with four ways to answer it, each in two taps. */
export function DelayCard({
  order,
  delay,
  times,
}: {
  order: Pick<Schemas['OrderView'], 'id' | 'state' | 'worker'>;
  delay: Schemas['DelayView'];
  times: string[];
}) {
  const { id } = order;
  // somebody else has said yes: the minutes were those of who does not come any more
  const comes = delay.choice === 'other_worker' && order.state === 'confirmed' ? order.worker : null;
  const [picks, setPicks] = useState(false);
  const answer = useAnswerDelay(id);
  const choose = (choice: Choice, startAt?: string) => {
    if (answer.isPending) return;
    answer.mutate({ choice, ...(startAt !== undefined && { startAt }) }, { onSuccess: () => setPicks(false) });
  };
  return (
    <View className="card" id="delay-card">
      <View className="card-title">{comes ? '已为您换人' : `预计要晚到约${delay.minutes}分钟`}</View>
      {delay.choice ? (
        <View className="muted">{comes ? `您选择了换人，现在由${comes.name}为您服务` : CHOSEN[delay.choice]}</View>
      ) : null}
      {delay.open ? (
        <>
          <View className="muted">非常抱歉。您想怎么办？如果最后还是迟到，会自动赔付，不用您申请</View>
          <ProblemNotice error={answer.error} />
          <View className="promise-choices">
            <Button id="delay-wait" kind="secondary" onClick={() => choose('wait')}>
              等一等
            </Button>
            <Button id="delay-later" kind="secondary" onClick={() => setPicks(true)}>
              延时预定
            </Button>
            <Button id="delay-other" kind="secondary" onClick={() => choose('other_worker')}>
              换人
            </Button>
            <Button id="delay-coupon" kind="secondary" onClick={() => choose('coupon')}>
              领{yuan(delay.couponFen)}券
            </Button>
          </View>
        </>
      ) : null}
      {picks ? (
        <TimesSheet
          title="延时预定到"
          hint="价格不变，不计入可延时次数"
          times={times}
          busy={answer.isPending}
          error={answer.error}
          onTake={(startAt) => choose('later', startAt)}
          onClose={() => setPicks(false)}
        />
      ) : null}
    </View>
  );
}
