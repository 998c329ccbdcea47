import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Notice, ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { CouponChoice } from '@/features/orders/confirm/coupon-choice';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { useBooking } from '@/features/orders/use-booking';
import { TOLD } from '@/lib/company';
import { yuan } from '@/lib/money';
import { goToTab, routes } from '@/lib/routes';
import { usePlan } from '../api';
import { usePackageDraft } from '../package-draft';
import { usePackageCheckout, type PackageStep } from '../use-package-checkout';
import { PlannedVisitRow } from './planned-visit';
import './plan.scss';

const PAY_WORDS: Record<Exclude<PackageStep, 'idle'>, string> = {
  booking: '正在保留全部时段',
  paying: '等待微信支付',
  confirming: '正在确认支付结果',
};

/** Every visit of the package before anything is paid: what is free, what is not and could be instead, what it costs. */
export default function PlanPage() {
  const booking = useBooking();
  const startAt = useBookingDraft((draft) => draft.startAt);
  const { packageId, changes, renewsId } = usePackageDraft();
  const [coupon, setCoupon] = useState<string>();
  const ready = booking.state === 'ready' && booking.homeQuery !== null && startAt !== null && packageId !== null;
  const renews = renewsId === null ? {} : { renewsId };
  const plan = usePlan(
    ready ? { ...booking.homeQuery!, packageId, firstAt: startAt, changes, coupon, ...renews } : null,
  );
  const checkout = usePackageCheckout();

  if (booking.state === 'failed') {
    return <Failure error={booking.error} onRetry={booking.retry} busy={booking.retrying} />;
  }
  if (booking.state !== 'loading' && !ready) {
    return (
      <Empty icon="calendar" title="还没有选好套餐" hint="在服务页选择每周或每月，再选第一次上门的时间">
        <Button onClick={() => goToTab(routes.home())}>去看看服务</Button>
      </Empty>
    );
  }
  // a change that cannot be had is said beside the plan that can
  if (!plan.data && plan.isError) {
    return <Failure error={plan.error} busy={plan.isFetching} onRetry={() => void plan.refetch()} />;
  }
  if (booking.state !== 'ready' || !plan.data) {
    return (
      <View className="screen">
        <SkeletonCards count={3} lines={4} />
      </View>
    );
  }
  const { data } = plan;
  const conflicts = data.visits.filter((visit) => visit.conflict).length;
  const note = booking.needs.note.trim() || undefined;
  return (
    <View className="screen">
      <ProblemNotice error={checkout.problem ?? plan.error} />
      {conflicts > 0 ? (
        <Notice tone="wait" id="conflicts">
          有{conflicts}次当天没有空闲的服务人员，请为{conflicts > 1 ? '它们' : '它'}选一个相近的时间，或跳过这一次
        </Notice>
      ) : (
        <Notice icon="check-circle" id="all-free">
          {data.visits.length}次都有服务人员可以上门
        </Notice>
      )}
      <View className="card">
        <View className="card-title">
          {booking.service.name} · {data.packageName}
        </View>
        {data.visits.map((visit, place) => (
          <PlannedVisitRow
            key={visit.index}
            visit={visit}
            number={place + 1}
            changed={changes.some(({ index }) => index === visit.index)}
            skippable={changes.filter((one) => one.startAt === null).length < data.maxSkips}
          />
        ))}
      </View>
      <Skipped changes={changes} />
      <PackagePrice plan={data} onCoupon={setCoupon} />
      <Notice icon="shield">
        提交后全部时段为您保留{TOLD.holdMinutes}分钟，一次付清。每次上门前都会提醒您，单次也可以延时。
      </Notice>
      <BottomBar>
        <View className="plan-total">
          <View className="muted">合计</View>
          <View className="plan-amount">{yuan(data.totalFen)}</View>
        </View>
        <Button
          id="pay"
          busy={checkout.step !== 'idle'}
          disabled={!data.quoteId || plan.isFetching}
          onClick={() => {
            if (data.quoteId) void checkout.submit(data.quoteId, note);
          }}
        >
          {checkout.step !== 'idle' ? PAY_WORDS[checkout.step] : conflicts > 0 ? '请先调整冲突' : '提交并支付'}
        </Button>
      </BottomBar>
    </View>
  );
}

/** Visits left out, each of which has come back at the end. */
function Skipped({ changes }: { changes: readonly Schemas['SeriesChange'][] }) {
  const skipped = changes.filter((one) => one.startAt === null);
  if (skipped.length === 0) return null;
  return (
    <View className="plan-skipped">
      <View className="muted">已跳过{skipped.length}次，顺延到最后，次数不变</View>
      <Button
        id="undo-skips"
        kind="quiet"
        size="small"
        onClick={() => skipped.forEach(({ index }) => usePackageDraft.getState().undo(index))}
      >
        恢复
      </Button>
    </View>
  );
}

interface PriceProps {
  plan: Schemas['PackagePlan'];
  onCoupon: (coupon: string) => void;
}

function PackagePrice({ plan, onCoupon }: PriceProps) {
  return (
    <View className="card">
      <View className="card-title">费用</View>
      <View className="plan-line">
        <View>{plan.visits.length}次单独预约</View>
        <View className="plan-line-amount">{yuan(plan.grossFen)}</View>
      </View>
      {plan.discountFen > 0 ? (
        <View className="plan-line">
          <View className="plan-line-words">
            套餐优惠
            <View className="muted">{plan.discountBecause}</View>
          </View>
          <View className="plan-line-amount plan-line-less">-{yuan(plan.discountFen)}</View>
        </View>
      ) : null}
      <CouponChoice quote={plan} hint="一份套餐可用一张，全部免费取消时退回" onChoose={onCoupon} />
      <View className="plan-line plan-line-sum">
        <View>合计</View>
        <View className="plan-line-amount" id="total">
          {yuan(plan.totalFen)}
        </View>
      </View>
    </View>
  );
}
