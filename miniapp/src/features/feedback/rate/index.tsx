import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { Avatar } from '@/components/avatar';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { StarsInput } from '@/components/stars';
import { Failure } from '@/components/state';
import { useOrder } from '@/features/orders/api';
import { leaveFlowTo, routes } from '@/lib/routes';
import { useRateVisit } from '../api';
import { useRatingDraft } from './rating-draft';
import { tagsFor } from './tags';
import './rate.scss';

const LONGEST_TEXT = 500;

/** Stars, words, and what the customer wants to tell us. */
export default function RatePage() {
  const id = useRouter().params.id ?? '';
  const order = useOrder(id, false);
  if (order.data) return <Rate order={order.data} />;
  if (order.isError)
    return <Failure error={order.error} busy={order.isFetching} onRetry={() => void order.refetch()} />;
  return (
    <View className="screen">
      <SkeletonCards count={2} />
    </View>
  );
}

function Rate({ order }: { order: Schemas['OrderView'] }) {
  const { rating, change, drop } = useRatingDraft(order.id);
  const { stars, tags, text } = rating;
  const rate = useRateVisit(order.id);
  const offered = tagsFor(stars);

  const toggle = (tag: string) =>
    change({ tags: tags.includes(tag) ? tags.filter((it) => it !== tag) : [...tags, tag] });
  const submit = () => {
    const chosen = tags.filter((tag) => offered.includes(tag));
    rate.mutate(
      { stars, tags: chosen, text: text.trim() || undefined },
      {
        onSuccess: () => {
          drop();
          void Taro.showToast({ title: '感谢您的评价', icon: 'success' });
          void leaveFlowTo(routes.visit(order.id));
        },
      },
    );
  };
  return (
    <View className="screen">
      <ProblemNotice error={rate.error} />
      <View className="card rate">
        {order.worker ? (
          <View className="rate-worker">
            <Avatar seed={order.worker.avatarSeed} name={order.worker.name} size={56} />
            <View className="rate-name">{order.worker.name}</View>
          </View>
        ) : null}
        <View className="muted">{order.serviceName}</View>
        <StarsInput value={stars} onChange={(given) => change({ stars: given })} />
      </View>
      {stars > 0 ? (
        <View className="card">
          <View className="card-title">{stars >= 4 ? '哪里让您满意？' : '哪里没有做好？'}</View>
          <Chips
            id="tags"
            options={offered.map((tag) => ({ value: tag, label: tag }))}
            chosen={tags}
            onToggle={toggle}
          />
          <View className="rate-text">
            <NoteField
              id="rating-text"
              label="评价内容"
              value={text}
              longest={LONGEST_TEXT}
              placeholder="还有什么想告诉我们的（选填）"
              tall
              onChange={(written) => change({ text: written })}
            />
          </View>
        </View>
      ) : null}
      <BottomBar note="评价后送您一个红包，几星都一样，请说真话；公开时只显示您的姓">
        <Button id="submit-rating" block disabled={stars === 0} busy={rate.isPending} onClick={submit}>
          提交评价
        </Button>
      </BottomBar>
    </View>
  );
}
