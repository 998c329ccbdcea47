import type { Schemas } from '@daowei/shared/api/client';
import { homeOptions } from '@daowei/shared/rules/home-groups';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { ServiceIcon } from '@/components/icon/service-icon';
import { NoteField } from '@/components/note-field';
import { Notice, ProblemNotice } from '@/components/notice';
import { PriceLines } from '@/components/price-lines';
import { SkeletonCards, SkeletonLines } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useQuote } from '@/features/pricing/api';
import { ApiProblem } from '@/lib/api/problem';
import { nowMs } from '@/lib/clock';
import { TOLD } from '@/lib/company';
import { yuan } from '@/lib/money';
import { goBack, goToTab, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { homeChoices, LONGEST_NOTE, useBookingDraft } from '../booking-draft';
import { AlternativesSheet } from '../parts/alternatives-sheet';
import { useBooking, type Booking } from '../use-booking';
import { useCheckout, type CheckoutStep, type Wanted } from '../use-checkout';
import { HomeChoice } from '../parts/home-choice';
import { TwoParts } from '../parts/two-parts';
import { CouponChoice } from './coupon-choice';
import './confirm.scss';

const PAY_WORDS: Record<Exclude<CheckoutStep, 'idle'>, string> = {
  booking: '正在为您保留时段',
  paying: '等待微信支付',
  confirming: '正在确认支付结果',
};

/** The last look before paying: what, when, where, and why it costs what it costs. */
export default function ConfirmPage() {
  const booking = useBooking();
  const startAt = useBookingDraft((draft) => draft.startAt);

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
  if (booking.state === 'nothing' || !booking.slotQuery || !startAt) {
    return (
      <Empty icon="calendar" title="还没有选好时间" hint="选好服务、地址和时间，就可以确认预约">
        <Button onClick={() => goToTab(routes.home())}>去看看服务</Button>
      </Empty>
    );
  }
  return <Confirm booking={booking} startAt={startAt} />;
}

interface ConfirmProps {
  booking: Extract<Booking, { state: 'ready' }>;
  startAt: string;
}

function Confirm({ booking, startAt }: ConfirmProps) {
  const { service, needs, slotQuery, remote } = booking;
  const request = slotQuery && { ...slotQuery, startAt };
  const wishedStartAt = useBookingDraft((draft) => draft.wishedStartAt) ?? undefined;
  const [coupon, setCoupon] = useState<string>();
  const quote = useQuote(request && { ...request, wishedStartAt, coupon });
  const checkout = useCheckout(coupon);
  const home = remote ? [] : homeChoices(service, needs);
  const wanted: Wanted | null = request && {
    ...request,
    note: needs.note.trim() || undefined,
    ...(home.length > 0 ? { homeGroups: home } : {}),
  };
  const busy = checkout.step !== 'idle';
  const { problem } = checkout;
  const slotGone = problem instanceof ApiProblem && problem.code.startsWith('SLOT_');

  return (
    <View className="screen">
      {checkout.alternatives.length > 0 ? null : <ProblemNotice error={problem} />}
      {slotGone && checkout.alternatives.length === 0 ? (
        <View className="confirm-again">
          <Button id="choose-again" kind="secondary" block onClick={goBack}>
            重新选择时间
          </Button>
        </View>
      ) : null}
      <View className="card">
        <View className="confirm-row">
          <View className="confirm-icon">
            <ServiceIcon icon={service.icon} size={24} />
          </View>
          <View className="confirm-words">
            <View className="confirm-name">{service.name}</View>
            <View className="muted">{describeNeeds(service, booking.slotQuery)}</View>
          </View>
        </View>
        <View className="confirm-line">
          <Icon name="calendar" size={20} />
          <View className="confirm-line-text confirm-time" id="chosen-time">
            {moment(startAt, nowMs())} {remote ? '视频' : '上门'}
          </View>
        </View>
        <Where booking={booking} />
      </View>
      <View className="card">
        <View className="card-title">费用明细</View>
        {quote.data ? (
          <>
            <PriceLines lines={quote.data.lines} totalFen={quote.data.totalFen} />
            {quote.data.deposit ? <TwoParts deposit={quote.data.deposit} totalFen={quote.data.totalFen} /> : null}
            <CouponChoice quote={quote.data} onChoose={setCoupon} />
          </>
        ) : quote.isError ? (
          <>
            <ProblemNotice error={quote.error} />
            <Button
              id="retry-quote"
              kind="secondary"
              busy={quote.isFetching}
              onClick={() => {
                // a coupon that cannot be used any more is let go, and the best of the others is taken
                setCoupon(undefined);
                void quote.refetch();
              }}
            >
              重新计算价格
            </Button>
          </>
        ) : (
          <SkeletonLines count={4} />
        )}
      </View>
      <View className="card">
        <View className="card-title">给服务人员的话</View>
        <NoteField
          id="note"
          label="给服务人员的话"
          value={needs.note}
          longest={LONGEST_NOTE}
          placeholder={remote ? '选填，如：路由器型号、报错的话' : '选填，如：到了请先打电话'}
          onChange={(note) => useBookingDraft.getState().setNeeds(service.id, { note })}
        />
      </View>
      {remote ? null : (
        <HomeChoice
          options={homeOptions(service.steps).map(({ group, steps }) => ({ group, steps: [...steps] }))}
          chosen={home}
          onChoose={(homeGroups) => useBookingDraft.getState().setNeeds(service.id, { homeGroups })}
        />
      )}
      <Notice icon="shield">
        提交后时段为您保留{TOLD.holdMinutes}分钟。支付后{TOLD.confirmMinutes}
        分钟内确认服务人员，双方签收后服务才算完成。
      </Notice>
      <BottomBar>
        <View className="confirm-total">
          <View className="muted">{quote.data?.deposit ? '现在付定金' : '合计'}</View>
          <View className="confirm-amount">
            {quote.data ? yuan(quote.data.deposit?.depositFen ?? quote.data.totalFen) : '—'}
          </View>
        </View>
        <Button
          id="pay"
          busy={busy}
          disabled={!quote.data}
          onClick={() => {
            if (wanted && quote.data) void checkout.submit(wanted, quote.data);
          }}
        >
          {checkout.step === 'idle' ? '提交并支付' : PAY_WORDS[checkout.step]}
        </Button>
      </BottomBar>
      <AlternativesSheet
        alternatives={checkout.alternatives}
        hint="为您找到相近的时段，点一下就为您保留"
        onTake={(alternative) => wanted && void checkout.take(wanted, alternative)}
        onOther={() => {
          checkout.dismiss();
          goBack();
        }}
        onClose={checkout.dismiss}
      />
    </View>
  );
}

/** Where they come, or who is called. */
function Where({ booking: { address, remote, phoneMasked } }: Pick<ConfirmProps, 'booking'>) {
  const who = address ? `${address.contactName} ${address.phoneMasked}` : phoneMasked;
  return (
    <View className="confirm-line" id="where">
      <Icon name={remote ? 'phone' : 'location'} size={20} />
      <View className="confirm-line-text">
        {remote || !address ? '远程视频，不用上门' : `${address.district} ${address.community} ${address.detail}`}
        <View className="muted">{who}</View>
      </View>
    </View>
  );
}

function describeNeeds(service: Schemas['ServiceDetail'], query: Schemas['SlotQuery'] | null): string {
  const names = new Map(service.addOns.map((addOn) => [addOn.id, addOn.name]));
  const addOns = (query?.addOns ?? []).map(
    ({ id, quantity }) => `${names.get(id) ?? ''}${quantity > 1 ? `×${quantity}` : ''}`,
  );
  return [query?.hours ? `${query.hours}小时` : service.tagline, ...addOns].filter(Boolean).join('、');
}
