import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { Button } from '@/components/button';
import { SkeletonCards } from '@/components/skeleton';
import { Stars } from '@/components/stars';
import { Failure } from '@/components/state';
import { WorkerRecord } from '@/features/orders/parts/worker-card';
import { nowMs } from '@/lib/clock';
import { dayText } from '@/lib/time';
import { useStarPage } from '../api';
import './star.scss';

/** 星级主页: a worker's record and what customers say, good and bad, with the company's answers. */
export default function StarPage() {
  const page = useStarPage(useRouter().params.id ?? '');
  usePullDownRefresh(() => void page.refetch().then(() => Taro.stopPullDownRefresh()));
  useReachBottom(() => {
    if (page.hasNextPage && !page.isFetching) void page.fetchNextPage();
  });
  const [first] = page.data?.pages ?? [];
  if (!first) {
    return page.isError ? (
      <Failure error={page.error} busy={page.isFetching} onRetry={() => void page.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={3} lines={3} />
      </View>
    );
  }
  const reviews = page.data?.pages.flatMap((one) => one.reviews) ?? [];
  return (
    <View className="screen">
      <WorkerRecord id="star-record" worker={first} note={complaintsText(first)} />
      <View className="card" id="reviews">
        <View className="card-title">客户评价</View>
        {reviews.length === 0 ? <View className="muted">还没有客户评价，欢迎您做第一位</View> : null}
        {reviews.map((review) => (
          <Review key={`${review.at} ${review.by}`} review={review} />
        ))}
        {page.hasNextPage ? (
          <Button
            id="more-reviews"
            kind="secondary"
            size="small"
            busy={page.isFetchingNextPage}
            onClick={() => void page.fetchNextPage()}
          >
            看更早的评价
          </Button>
        ) : null}
      </View>
    </View>
  );
}

function complaintsText({ complaints, complaintsResolved }: Schemas['StarPage']): string {
  return complaints === 0 ? '没有收到过投诉' : `收到投诉${complaints}件，已解决${complaintsResolved}件`;
}

function Review({ review }: { review: Schemas['PublicReview'] }) {
  const { stars, tags, text, at, by, serviceName, answer } = review;
  return (
    <View className="review">
      <View className="review-line">
        <Stars value={stars} />
        <View className="muted">{dayText(at, nowMs())}</View>
      </View>
      <View className="muted">{`${by} · ${serviceName}`}</View>
      {tags.length > 0 ? <View className="muted">{tags.join(' · ')}</View> : null}
      {text ? <View className="review-text">{text}</View> : null}
      {answer ? <View className="review-answer">{`公司回复：${answer}`}</View> : null}
    </View>
  );
}
