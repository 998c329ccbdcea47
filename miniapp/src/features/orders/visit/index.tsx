import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Stars } from '@/components/stars';
import { Failure } from '@/components/state';
import { useNow } from '@/lib/use-now';
import { useVisible } from '@/lib/use-visible';
import { ComplaintCell } from '@/features/complaints/complaint-cell';
import { ContactCell } from '@/features/messaging/contact-cell';
import { SurveyCard } from '@/features/feedback/survey-card';
import { PrecautionsPrompt } from '@/features/safety/precautions-prompt';
import { SummaryCell } from '@/features/fieldwork/summary-cell';
import { WarrantyCell } from '@/features/warranty/warranty-cell';
import { useOrder } from '../api';
import { AgreementPrompt } from '../parts/agreement-prompt';
import { DoorPass } from '../parts/door-pass';
import { MatesCard } from '../parts/mates-card';
import { WorkerCard } from '../parts/worker-card';
import { BookingFacts } from './booking-facts';
import { CompensationCard } from './compensation-card';
import { ConvertCard } from './convert-card';
import { DayBeforeCard } from './day-before-card';
import { ExtrasCard } from './extras-card';
import { HomeCard } from './home-card';
import { headlineOf, journeyOf } from './headline';
import { InvoiceCell } from './invoice-cell';
import { LinkedCard } from './linked-card';
import { NextAction } from './next-action';
import { OnTheWayCard } from './on-the-way-card';
import { PriceCard } from './price-card';
import { RefundCard } from './refund-card';
import { StepList } from './step-list';
import { Timeline } from './timeline';
import './visit.scss';

/** The minutes until somebody is there are counted down. */
const HEAD_EVERY_MS = 10_000;

/** One booking from payment to rating, followed live while it is looked at. */
export default function VisitPage() {
  const id = useRouter().params.id ?? '';
  const visible = useVisible();
  const order = useOrder(id, visible);
  if (!order.data) {
    return order.isError ? (
      <Failure error={order.error} busy={order.isFetching} onRetry={() => void order.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={3} lines={4} />
      </View>
    );
  }
  return (
    <View className="screen">
      {order.isError ? <Notice tone="wait">网络不太稳定，正在重新连接，下面是刚才的进度</Notice> : null}
      <VisitContent order={order.data} />
    </View>
  );
}

function VisitContent({ order }: { order: Schemas['OrderView'] }) {
  return (
    <>
      <Head order={order} />
      <DayBeforeCard order={order} />
      <SurveyCard order={order} />
      <CompensationCard order={order} />
      <OnTheWayCard order={order} />
      <PrecautionsPrompt order={order} />
      <AgreementPrompt order={order} />
      <DoorPass code={order.doorCode} voucher={order.voucher} />
      {order.worker ? <WorkerCard worker={order.worker} /> : null}
      <MatesCard mates={order.mates} />
      {order.visit ? <StepList visit={order.visit} /> : null}
      <ExtrasCard order={order} />
      <ConvertCard order={order} />
      <LinkedCard order={order} />
      <RefundCard order={order} />
      {order.rating ? <RatingCard rating={order.rating} /> : null}
      <HomeCard order={order} />
      <BookingFacts order={order} />
      <PriceCard order={order} />
      <View className="card">
        <ContactCell />
      </View>
      <ComplaintCell orderId={order.id} />
      <SummaryCell order={order} />
      <WarrantyCell order={order} />
      <InvoiceCell order={order} />
      <Timeline entries={order.timeline} />
      <NextAction order={order} />
    </>
  );
}

function Head({ order }: { order: Schemas['OrderView'] }) {
  const { title, hint, tone, reached } = headlineOf(order, useNow(HEAD_EVERY_MS));
  const journey = journeyOf(order);
  return (
    <View className={`head head-${tone}`}>
      <View className="head-title" id="visit-headline">
        {title}
      </View>
      <View className="head-hint">{hint}</View>
      {reached === null ? null : (
        <View className="journey" ariaLabel={`进度：${journey[reached - 1] ?? '已预约'}`}>
          {journey.map((name, index) => (
            <View key={name} className={`journey-stop ${index < reached ? 'journey-done' : ''}`}>
              <View className="journey-bar" />
              <View className="journey-name">{name}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

function RatingCard({ rating }: { rating: Schemas['RatingView'] }) {
  return (
    <View className="card" id="rating">
      <View className="card-title">您的评价</View>
      <Stars value={rating.stars} size={20} />
      {rating.tags.length > 0 ? <View className="muted">{rating.tags.join(' · ')}</View> : null}
      {rating.text ? <View className="rating-text">{rating.text}</View> : null}
      {rating.answer ? <View className="rating-text muted">{`公司回复：${rating.answer}`}</View> : null}
    </View>
  );
}
