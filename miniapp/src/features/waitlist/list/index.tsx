import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { Button } from '@/components/button';
import { ServiceIcon } from '@/components/icon/service-icon';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { Tag, type Tone } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, goToTab, routes } from '@/lib/routes';
import { useLeaveWaitlist, useWaits } from '../api';
import { useShiftRequests } from '../shift-api';
import { OfferCard } from '../offer-card';
import { isMissed, ShiftCard } from './shift-card';
import './list.scss';

type Entry = Schemas['WaitEntry'];

const TONES: Record<Entry['state'], Tone> = { waiting: 'wait', offered: 'brand', booked: 'brand', ended: 'quiet' };

/** 我的候补: what the coordinators answered, the place in line, what is held right now, and how earlier ones ended. */
export default function WaitsPage() {
  const waits = useWaits(true);
  const asked = useShiftRequests(true);
  useDidShow(() => {
    void waits.refetch();
    void asked.refetch();
  });
  if (waits.isError && !waits.data) {
    return <Failure error={waits.error} busy={waits.isFetching} onRetry={() => void waits.refetch()} />;
  }
  if (!waits.data || asked.isPending) {
    return (
      <View className="screen">
        <SkeletonCards count={2} lines={3} />
      </View>
    );
  }
  const requests = asked.data?.items ?? [];
  if (waits.data.length === 0 && requests.length === 0 && !asked.error) {
    return (
      <Empty icon="clock" title="还没有候补" hint="想要的时间约满了，点一下就能候补，有空位马上为您留住">
        <Button onClick={() => goToTab(routes.home())}>去看看服务</Button>
      </Empty>
    );
  }
  // of the newest one only: whoever was told no today looks for another time today
  const missed = requests.find(({ state, startAt }) => isMissed(state) && Date.parse(startAt) > nowMs());
  return (
    <View className="screen">
      <ProblemNotice error={asked.error} />
      {requests.map((request) =>
        request.offer ? (
          <OfferCard
            because="granted"
            key={request.id}
            serviceName={request.serviceName}
            offer={request.offer}
            onOver={() => void asked.refetch()}
          />
        ) : (
          <ShiftCard key={request.id} request={request} showsNearest={request.id === missed?.id} />
        ),
      )}
      {waits.data.map((entry) =>
        entry.offer ? (
          <OfferCard
            because="freed"
            key={entry.id}
            serviceName={entry.serviceName}
            offer={entry.offer}
            onOver={() => void waits.refetch()}
          />
        ) : (
          <EntryCard key={entry.id} entry={entry} />
        ),
      )}
    </View>
  );
}

function EntryCard({ entry }: { entry: Entry }) {
  const leave = useLeaveWaitlist(entry.id);
  return (
    <View className="card wait" id={`wait-${entry.id}`}>
      <View className="wait-head">
        <ServiceIcon icon={entry.serviceIcon} size={22} />
        <View className="wait-name">{entry.serviceName}</View>
        <Tag tone={TONES[entry.state]}>{entry.stateText}</Tag>
      </View>
      <View className="wait-when">{entry.wishText}</View>
      <View className="muted wait-where">{entry.addressShort}</View>
      {entry.endedText ? <View className="wait-ended">{entry.endedText}</View> : null}
      <ProblemNotice error={leave.error} />
      {entry.place ? (
        <View className="wait-foot">
          <View className="wait-place">
            排在第 {entry.place} 位 · 不高于{yuan(entry.promisedFen)}
          </View>
          <Button
            id={`leave-${entry.id}`}
            kind="quiet"
            size="small"
            busy={leave.isPending}
            onClick={() => leave.mutate()}
          >
            不等了
          </Button>
        </View>
      ) : null}
      {entry.state === 'booked' && entry.orderId ? (
        <View className="wait-foot">
          <View className="wait-place">已为您约好</View>
          <Button size="small" kind="secondary" onClick={() => go(routes.visit(entry.orderId as string))}>
            查看预约
          </Button>
        </View>
      ) : null}
    </View>
  );
}
