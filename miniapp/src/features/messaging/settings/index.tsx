import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { useQuestion } from '../api';
import { askSubscriptions } from '../ask-subscriptions';
import { useChoosePreferences, usePreferences, type Preferences } from '../preferences-api';

const TEXTS = [
  { value: 'none', label: '都不要' },
  { value: 'service', label: '与预约有关的' },
  { value: 'all', label: '全部' },
] as const satisfies readonly { value: Preferences['textMessages']; label: string }[];

const CARES = [
  { value: 'yes', label: '可以' },
  { value: 'no', label: '不用了' },
] as const;

/** Not to be disturbed, in minutes since midnight; the same twice: never. */
const QUIETS = [
  { value: 'usual', label: '21:00–8:00', from: 1_260, to: 480 },
  { value: 'longer', label: '20:00–9:00', from: 1_200, to: 540 },
  { value: 'never', label: '不设', from: 0, to: 0 },
] as const;

/** 消息设置: what I want to be told, how, and when not. */
export default function SettingsPage() {
  const preferences = usePreferences();
  const choosing = useChoosePreferences();
  const templateIds = useQuestion('settling');
  if (!preferences.data) {
    return preferences.isError ? (
      <Failure error={preferences.error} busy={preferences.isFetching} onRetry={() => void preferences.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={3} />
      </View>
    );
  }
  const now = preferences.data;
  const choose = (change: Partial<Preferences>): void => choosing.mutate({ ...now, ...change });
  const quiet = QUIETS.find(({ from, to }) => from === now.quietFrom && to === now.quietTo);
  return (
    <View className="screen">
      <ProblemNotice error={choosing.error} />
      <View className="card">
        <View className="card-title">微信提醒</View>
        <View className="muted">同意一次，我们才能发一条：明天上门、改期、晚到。</View>
        {templateIds.length > 0 ? (
          <Button id="ask-more" kind="secondary" size="small" onClick={() => void askSubscriptions(templateIds)}>
            再同意几次
          </Button>
        ) : (
          <View className="muted">已经够用了，不用再点。</View>
        )}
      </View>
      <View className="card">
        <View className="card-title">短信</View>
        <View className="muted">微信发不出去时，可以给您发短信吗？随时能关。</View>
        <Chips
          id="texts"
          options={TEXTS}
          chosen={[now.textMessages]}
          onToggle={(textMessages) => choose({ textMessages })}
        />
      </View>
      <View className="card">
        <View className="card-title">关怀与提醒</View>
        <View className="muted">节日问候、到期提醒、优惠。一周最多一次，不想收就关掉。</View>
        <Chips
          id="care"
          options={CARES}
          chosen={[now.care ? 'yes' : 'no']}
          onToggle={(value) => choose({ care: value === 'yes' })}
        />
      </View>
      <View className="card">
        <View className="card-title">免打扰</View>
        <View className="muted">这段时间只发等不了的，比如今天的上门有变化。</View>
        <Chips
          id="quiet"
          options={QUIETS}
          chosen={quiet ? [quiet.value] : []}
          onToggle={(value) => {
            const picked = QUIETS.find((one) => one.value === value)!;
            choose({ quietFrom: picked.from, quietTo: picked.to });
          }}
        />
      </View>
    </View>
  );
}
