import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { Countdown } from '@/components/countdown';
import { ServiceIcon } from '@/components/icon/service-icon';
import { Notice } from '@/components/notice';
import { PriceLines } from '@/components/price-lines';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { Tag, type Tone } from '@/components/tag';
import { Avatar } from '@/components/avatar';
import { Clauses } from '@/features/orders/agreement/clauses';
import { SignedCard } from '@/features/orders/agreement/signed-card';
import { StayPrecautionsPrompt } from '@/features/safety/precautions-prompt';
import { yuan } from '@/lib/money';
import { shortDay } from '@/lib/time';
import { useStay } from '../api';
import { historyOf } from '../worker-choice';
import { StayActions } from './stay-actions';
import { TrialCard } from './trial-card';
import './stay.scss';

const TONES: Record<Schemas['StayState'], Tone> = {
  awaiting_payment: 'wait',
  active: 'brand',
  ended: 'quiet',
  cancelled: 'quiet',
  expired: 'quiet',
};

/** One stay: from when to when, who lives there, the trial and what may be decided in it. */
export default function StayPage() {
  const stay = useStay(useRouter().params.id ?? '');
  useDidShow(() => {
    if (stay.isStale) void stay.refetch();
  });
  if (!stay.data && stay.isError) {
    return <Failure error={stay.error} busy={stay.isFetching} onRetry={() => void stay.refetch()} />;
  }
  return (
    <View className="screen">{stay.data ? <Stay stay={stay.data} /> : <SkeletonCards count={3} lines={4} />}</View>
  );
}

function Stay({ stay }: { stay: Schemas['StayView'] }) {
  return (
    <>
      {stay.state === 'awaiting_payment' && stay.holdUntil ? (
        <Notice tone="wait">
          这些天为您保留 <Countdown until={stay.holdUntil} />
          ，请尽快支付
        </Notice>
      ) : null}
      <View className="card">
        <View className="stay-head">
          <ServiceIcon icon={stay.serviceIcon} size={26} />
          <View className="stay-name">{stay.serviceName}</View>
          <Tag tone={TONES[stay.state]}>{stay.stateText}</Tag>
        </View>
        <View className="stay-days" id="stay-days">
          {shortDay(stay.first)}–{shortDay(stay.last)} · 共{stay.days}天
        </View>
        <View className="muted">
          {stay.addressShort} · 编号 {stay.no}
        </View>
      </View>
      <StayPrecautionsPrompt stay={stay} />
      {stay.actions.includes('decide_trial') ? <TrialCard stay={stay} /> : <TrialNote stay={stay} />}
      <Turns stay={stay} />
      <View className="card">
        <View className="card-title">费用</View>
        <PriceLines lines={stay.lines} totalFen={stay.totalFen} />
        {stay.refundFen > 0 ? (
          <View className="stay-refund" id="refund">
            已退款 {yuan(stay.refundFen)}，原路退回
          </View>
        ) : null}
      </View>
      {stay.note ? (
        <View className="card">
          <View className="card-title">给她的话</View>
          <View>{stay.note}</View>
        </View>
      ) : null}
      <Clauses agreement={stay.agreement} />
      {stay.agreement.signature ? <SignedCard agreement={stay.agreement} signature={stay.agreement.signature} /> : null}
      <StayActions stay={stay} />
    </>
  );
}

/** What the trial is, before it begins and after it was decided. */
function TrialNote({ stay: { state, trialUntil, trialKept } }: { stay: Schemas['StayView'] }) {
  if (state !== 'active' || trialUntil === null) return null;
  return (
    <Notice icon="info" id="trial-note">
      {trialKept ? '您已确认继续，服务按约定的日子进行' : `试用期到${shortDay(trialUntil)}，期间可以结束或换人`}
    </Notice>
  );
}

/** Who lives there, and who did before. */
function Turns({ stay: { turns, state } }: { stay: Schemas['StayView'] }) {
  return (
    <View className="card">
      <View className="card-title">{state === 'awaiting_payment' ? '您选的人选' : '服务人员'}</View>
      {turns.map(({ worker, first, last, endedBecause }) => (
        <View key={`${worker.id}-${first}`} className="turn">
          <Avatar seed={worker.avatarSeed} name={worker.name} size={44} />
          <View className="turn-words">
            <View className="turn-name">{worker.name}</View>
            <View className="muted">{historyOf(worker)}</View>
            <View className="muted">
              {shortDay(first)}–{shortDay(last)}
              {endedBecause ? ` · ${endedBecause}` : ''}
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
