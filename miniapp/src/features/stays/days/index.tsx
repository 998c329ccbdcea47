import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useBooking } from '@/features/orders/use-booking';
import { AddressBar } from '@/features/scheduling/slots/address-bar';
import { go, goToTab, routes } from '@/lib/routes';
import { shortDay } from '@/lib/time';
import { useStayDays } from '../api';
import { useStayDraft } from '../stay-draft';
import { dayState, isChosen, lengthOf, monthsOf } from './day-choice';
import './days.scss';

/** From which day to which: two months of days on which one and the same worker is there. */
export default function StayDaysPage() {
  const booking = useBooking();
  const wish = booking.homeQuery && { serviceId: booking.homeQuery.serviceId, addressId: booking.homeQuery.addressId };
  const calendar = useStayDays(wish);
  useDidShow(() => {
    if (calendar.isStale && wish) void calendar.refetch();
  });

  if (booking.state === 'nothing') {
    return (
      <Empty icon="calendar" title="还没有选择服务" hint="先挑一项住家服务，再来选择日子">
        <Button onClick={() => goToTab(routes.home())}>去看看服务</Button>
      </Empty>
    );
  }
  if (booking.state === 'failed') {
    return <Failure error={booking.error} onRetry={booking.retry} busy={booking.retrying} />;
  }
  if (booking.state === 'loading') {
    return (
      <View className="screen">
        <SkeletonCards count={3} />
      </View>
    );
  }
  return (
    <View className="screen">
      <AddressBar address={booking.address} />
      {!booking.address ? (
        <Empty icon="location" title="请先添加上门地址" hint="填好地址，马上为您查可以住家的日子">
          <Button id="add-address" onClick={() => go(routes.address({ pick: true }))}>
            添加地址
          </Button>
        </Empty>
      ) : calendar.isError ? (
        <Failure error={calendar.error} busy={calendar.isFetching} onRetry={() => void calendar.refetch()} />
      ) : calendar.data ? (
        <Days calendar={calendar.data} />
      ) : (
        <SkeletonCards count={2} lines={6} />
      )}
    </View>
  );
}

function Days({ calendar }: { calendar: Schemas['StayCalendar'] }) {
  const chosen = useStayDraft();
  const { minDays, maxDays, trialDays } = calendar;
  if (calendar.days.every(({ latestLast }) => latestLast === null)) {
    return (
      <Empty
        icon="calendar"
        title="近两个月没有人能住满最短的天数"
        hint="可以换一项服务，或电话联系我们，为您排队等候"
      />
    );
  }
  return (
    <>
      <Notice icon="info" id="how-to-choose">
        {chosen.first === null
          ? `先点开始的日子，再点结束的日子，可约${minDays}到${maxDays}天`
          : chosen.last === null
            ? `从${shortDay(chosen.first)}开始，请点结束的日子（至少${minDays}天）`
            : trialDays > 0
              ? `前${trialDays}天为试用期，不合适可以换人或结束，只付服务过的天数`
              : '这些天她只属于您家'}
      </Notice>
      <View className="card">
        <View className="weekdays">
          {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
            <View key={name} className="weekday">
              {name}
            </View>
          ))}
        </View>
        {monthsOf(calendar.days).map(({ month, blanks, dates }) => (
          <View key={month}>
            <View className="month">{month}</View>
            <View className="month-days">
              {Array.from({ length: blanks }, (_, place) => (
                <View key={`blank-${place}`} className="day-cell" />
              ))}
              {dates.map((date) => (
                <DayCell key={date} calendar={calendar} date={date} />
              ))}
            </View>
          </View>
        ))}
      </View>
      <BottomBar>
        <View className="range-words">
          <View className="range-days" id="range">
            {rangeText(chosen.first, chosen.last)}
          </View>
          <View className="muted">选好日子后显示价格和人选</View>
        </View>
        <Button id="to-confirm" disabled={chosen.last === null} onClick={() => go(routes.stayConfirm())}>
          下一步
        </Button>
      </BottomBar>
    </>
  );
}

function DayCell({ calendar, date }: { calendar: Schemas['StayCalendar']; date: string }) {
  const chosen = useStayDraft();
  const state = dayState(calendar, chosen, date);
  const on = isChosen(chosen, date);
  const edge = date === chosen.first ? '开始' : date === chosen.last ? '结束' : '';
  const label = edge || (state.kind === 'none' && !on ? state.label : '');
  const tap = () => {
    if (state.kind === 'none') void Taro.showToast({ title: state.because, icon: 'none', duration: 2500 });
    else if (state.kind === 'last') chosen.chooseLast(date);
    else chosen.chooseFirst(date);
  };
  // what is heard holds what is seen, letter by letter: `12月28结束`
  const name = label ? `${shortDay(date).slice(0, -1)}${label}` : shortDay(date);
  const spoken = state.kind === 'none' ? `，不能选，${state.because}` : on ? '，已选' : '';
  return (
    <View
      id={`day-${date}`}
      className={`day-cell ${on ? 'day-on' : state.kind === 'none' ? 'day-off' : ''} ${edge ? 'day-edge' : ''}`}
      hoverClass="pressed"
      ariaRole="button"
      ariaLabel={`${name}${spoken}`}
      onClick={tap}
    >
      <View className="day-number">{Number(date.slice(8))}</View>
      <View className="day-label">{label}</View>
    </View>
  );
}

function rangeText(first: string | null, last: string | null): string {
  if (first === null) return '还没有选日子';
  if (last === null) return `${shortDay(first)}开始`;
  return `${shortDay(first)}–${shortDay(last)} · 共${lengthOf(first, last)}天`;
}
