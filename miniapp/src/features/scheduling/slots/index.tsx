import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { usePackageDraft } from '@/features/contracts/package-draft';
import { WeChatPhone } from '@/features/identity/address/wechat-phone';
import { useBooking } from '@/features/orders/use-booking';
import { FullSheet } from '@/features/waitlist/full-sheet';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, goToTab, routes } from '@/lib/routes';
import { durationText, moment } from '@/lib/time';
import { useSlots } from '../api';
import { AddressBar } from './address-bar';
import { ContactBar } from './contact-bar';
import { DayStrip } from './day-strip';
import { firstFreeDay } from './day-parts';
import { Windows } from './windows';
import './slots.scss';

/** When somebody should come: two weeks of windows that can really be served at this address. */
export default function SlotsPage() {
  const booking = useBooking();
  const startAt = useBookingDraft((draft) => draft.startAt);
  const calendar = useSlots(booking.slotQuery);
  const [picked, setPicked] = useState<string | null>(null);
  const [full, setFull] = useState<Schemas['Slot'] | null>(null);
  useDidShow(() => {
    // Slots shown before the page was left may be gone.
    if (calendar.isStale && booking.slotQuery) void calendar.refetch();
  });

  if (booking.state === 'nothing') {
    return (
      <Empty icon="calendar" title="还没有选择服务" hint="先挑一项服务，再来选择时间">
        <Button onClick={() => goToTab(routes.home())}>去看看服务</Button>
      </Empty>
    );
  }
  if (booking.state === 'failed')
    return <Failure error={booking.error} onRetry={booking.retry} busy={booking.retrying} />;
  if (booking.state === 'loading') {
    return (
      <View className="screen">
        <SkeletonCards count={3} />
      </View>
    );
  }

  const days = calendar.data?.days ?? [];
  const chosenDay = days.find((day) => day.slots.some((slot) => slot.startAt === startAt && slot.available));
  const date = picked ?? chosenDay?.date ?? firstFreeDay(days);
  const day = days.find((one) => one.date === date);
  const chosen = chosenDay?.slots.find((slot) => slot.startAt === startAt);
  return (
    <View className="screen slots">
      {booking.remote ? (
        <ContactBar address={booking.address} phoneMasked={booking.phoneMasked} />
      ) : (
        <AddressBar address={booking.address} />
      )}
      {!booking.slotQuery && booking.remote ? (
        <Empty icon="phone" title="请先授权手机号" hint="到时间工程师打这个号码，一起看您的问题">
          <WeChatPhone entered="" onPhone={() => undefined} />
        </Empty>
      ) : !booking.slotQuery ? (
        <Empty icon="location" title="请先添加上门地址" hint="不同地址可约的时段不同，填好地址马上为您查">
          <Button id="add-address" onClick={() => go(routes.address({ pick: true }))}>
            添加地址
          </Button>
        </Empty>
      ) : calendar.isError ? (
        <Failure error={calendar.error} busy={calendar.isFetching} onRetry={() => void calendar.refetch()} />
      ) : !calendar.data ? (
        <SkeletonCards count={3} lines={4} />
      ) : days.length === 0 || !day ? (
        <Empty
          icon="calendar"
          title="未来两周暂时没有可约的时段"
          hint="可以换一个地址或时长试试，也可以电话联系我们安排"
        />
      ) : (
        <>
          <DayStrip days={days} date={day.date} onPick={setPicked} />
          <Windows
            day={day}
            chosen={startAt}
            onFull={setFull}
            onChoose={(slot) => useBookingDraft.getState().chooseStart(slot.startAt)}
          />
        </>
      )}
      {booking.slotQuery ? (
        <FullSheet
          slot={full}
          days={days}
          query={booking.slotQuery}
          onClose={() => setFull(null)}
          onTake={(slot) => {
            useBookingDraft.getState().chooseStart(slot.startAt, full?.startAt);
            setFull(null);
            go(routes.confirm());
          }}
        />
      ) : null}
      {booking.slotQuery && days.length > 0 ? (
        <NextBar service={booking.service} minutes={calendar.data?.durationMinutes ?? 0} slot={chosen} />
      ) : null}
    </View>
  );
}

interface NextBarProps {
  service: Schemas['ServiceDetail'];
  minutes: number;
  slot: Schemas['Slot'] | undefined;
}

function NextBar({ service, minutes, slot }: NextBarProps) {
  const packageId = usePackageDraft((draft) => draft.packageId);
  const sold = service.packages.find(({ id }) => id === packageId);
  const next = () => {
    if (!sold) return go(routes.confirm());
    usePackageDraft.getState().restart();
    go(routes.plan());
  };
  return (
    <BottomBar>
      <View className="slots-next">
        <View className="slots-next-title">
          {slot ? moment(slot.startAt, nowMs()) : sold ? '请选择第一次的时间' : '请选择时间'}
        </View>
        <View className="muted slots-next-hint">
          {sold ? sold.name : service.name} · {durationText(minutes)}
          {slot && !sold ? ` · ${yuan(slot.priceFen)}` : ''}
        </View>
      </View>
      <Button id="to-confirm" disabled={!slot} onClick={next}>
        下一步
      </Button>
    </BottomBar>
  );
}
