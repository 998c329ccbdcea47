import { addDays } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { nowMs } from '@/lib/clock';
import { calendarDay, localDateAt, nearDay } from '@/lib/time';
import { useVisible } from '@/lib/use-visible';
import { useWorkerDay, useWorkerStays } from '../api';
import { PositionCard } from '../position/position-card';
import { useFollowed } from '../position/use-followed';
import { ContactCard } from '../contact/contact-card';
import { ReachCard } from '../parts/reach-card';
import { workerPage } from '../worker-page';
import { OfferCard } from './offer-card';
import { RouteStop } from './route-stop';
import { useSurgeCalls } from '../surge-api';
import { StayCard } from './stay-card';
import { SurgeCard } from './surge-card';
import './today.scss';

/** A worker's day as a route: offers to answer first, then one stop after the other. */
function WorkerTodayPage() {
  const visible = useVisible();
  const today = localDateAt(nowMs());
  const [date, setDate] = useState(today);
  const day = useWorkerDay(date, visible);
  useFollowed(day.data?.visits);
  const stays = (useWorkerStays().data ?? []).filter(({ first, last }) => first <= addDays(date, 1) && last >= date);
  const calls = useSurgeCalls(visible).data ?? [];
  usePullDownRefresh(() => void day.refetch().then(() => Taro.stopPullDownRefresh()));

  return (
    <View className="screen">
      <View className="day-nav">
        <View
          id="day-before"
          className="day-go day-go-back"
          hoverClass="pressed"
          ariaRole="button"
          ariaLabel="前一天"
          onClick={() => setDate(addDays(date, -1))}
        >
          <Icon name="chevron-right" size={22} />
        </View>
        <View className="day-name" id="day-name">
          {nearDay(date, today)} {calendarDay(date, today)}
        </View>
        <View
          id="day-after"
          className="day-go"
          hoverClass="pressed"
          ariaRole="button"
          ariaLabel="后一天"
          onClick={() => setDate(addDays(date, 1))}
        >
          <Icon name="chevron-right" size={22} />
        </View>
      </View>
      {day.data ? (
        <>
          {day.isError ? <Notice tone="wait">网络不太稳定，正在重新连接，下面是刚才的安排</Notice> : null}
          {/* on top, where nothing that comes later moves the answer away from a finger */}
          {day.data.offers.map((offer) => (
            <OfferCard key={offer.assignmentId} offer={offer} />
          ))}
          {calls.map((surge) => (
            <SurgeCard key={surge.id} surge={surge} />
          ))}
          <PositionCard />
          <ReachCard />
          <ContactCard />
          {stays.map((stay) => (
            <StayCard key={stay.id} stay={stay} />
          ))}
          {day.data.visits.map((visit, index) => (
            <RouteStop
              key={visit.orderId}
              visit={visit}
              number={index + 1}
              last={index === day.data.visits.length - 1}
            />
          ))}
          {calls.length + stays.length + day.data.offers.length + day.data.visits.length === 0 ? (
            <Empty icon="calendar" title="这一天还没有安排" hint="有新的派单会显示在最上面，请留意" />
          ) : null}
        </>
      ) : day.isError ? (
        <Failure error={day.error} busy={day.isFetching} onRetry={() => void day.refetch()} />
      ) : (
        <SkeletonCards count={3} />
      )}
    </View>
  );
}

export default workerPage(WorkerTodayPage, { saysPlace: true });
