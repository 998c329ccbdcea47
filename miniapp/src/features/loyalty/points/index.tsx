import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { Chips } from '@/components/chips';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import { useRewards, type RewardCurrency, type Rewards } from '../api';
import { History } from './history';
import { Lots } from './lots';
import { Offers } from './offers';
import './points.scss';

const CURRENCIES: readonly { value: RewardCurrency; label: string }[] = [
  { value: 'points', label: '积分' },
  { value: 'coins', label: '委屈币' },
];

/** 我的积分: what I have of points and grievance coins, until when, what it can be exchanged for, and how it came about. */
export default function PointsPage() {
  const rewards = useRewards();
  const [currency, setCurrency] = useState<RewardCurrency>('points');
  useDidShow(() => void rewards.refetch());
  usePullDownRefresh(() => void rewards.refetch().then(() => Taro.stopPullDownRefresh()));
  if (!rewards.data) {
    return (
      <View className="screen">
        {rewards.isError ? (
          <Failure error={rewards.error} busy={rewards.isFetching} onRetry={() => void rewards.refetch()} />
        ) : (
          <SkeletonCards count={3} />
        )}
      </View>
    );
  }
  const { purses, offers, rules } = rewards.data;
  const purse = purses.find((one) => one.currency === currency)!;
  return (
    <View className="screen">
      <View className="points-choice">
        <Chips id="purse" options={CURRENCIES} chosen={[currency]} onToggle={setCurrency} />
      </View>
      <Balance purse={purse} />
      <Standing rewards={rewards.data} />
      <Offers offers={offers} currency={currency} />
      <Lots lots={purse.lots} />
      <History moves={purse.moves} />
      <View className="card" id="points-rules">
        <View className="card-title">怎么来、怎么用</View>
        {rules.map((rule) => (
          <View key={rule} className="points-rule">
            {rule}
          </View>
        ))}
      </View>
    </View>
  );
}

/** The figure, and what is on its way or owed. */
function Balance({ purse: { name, balance, pending, currency } }: { purse: Rewards['purses'][number] }) {
  const hint =
    balance < 0
      ? `之前用掉的${name}后来有一部分被收回，还差${-balance}，由以后的${name}补上`
      : pending > 0
        ? `另有${pending}待生效`
        : currency === 'points'
          ? '每完成一次服务就多一些'
          : '让您受了委屈时，由投诉处理结果给出';
  return (
    <View className="card">
      <View className="muted">可用{name}</View>
      <View id="points-balance" className="points-balance">
        {Math.max(0, balance)}
      </View>
      <View className="muted">{hint}</View>
    </View>
  );
}

/** The tier with what is missing for the next, and the right to be asked first. */
function Standing({ rewards: { tier, priorityUntil } }: { rewards: Rewards }) {
  return (
    <View className="card" id="points-tier">
      <View className="card-title">{tier.name}</View>
      <View className="muted">{tier.text}</View>
      {priorityUntil ? (
        <View id="points-priority" className="points-priority">
          优先响应中，到{moment(priorityUntil, nowMs())}为止
        </View>
      ) : null}
    </View>
  );
}
