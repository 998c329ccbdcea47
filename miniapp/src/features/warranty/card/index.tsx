import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useWarranty, type Warranty } from '../api';
import { CardFace } from './card-face';
import { ClaimForm } from './claim-form';
import { ClaimRow } from './claim-row';
import './card.scss';

/** 质保卡: what is stood for and until when, and calling it in with one more tap. */
export default function WarrantyPage() {
  const id = useRouter().params.id ?? '';
  const warranty = useWarranty(id);
  useDidShow(() => void warranty.refetch());
  usePullDownRefresh(() => void warranty.refetch().then(() => Taro.stopPullDownRefresh()));
  if (warranty.data) return <Content orderId={id} warranty={warranty.data} />;
  if (warranty.isError) {
    return <Failure error={warranty.error} busy={warranty.isFetching} onRetry={() => void warranty.refetch()} />;
  }
  return (
    <View className="screen">
      <SkeletonCards count={2} lines={4} />
    </View>
  );
}

function Content({ orderId, warranty }: { orderId: string; warranty: Warranty }) {
  const { card, claims, claimable, because } = warranty;
  if (!card) return <Empty icon="shield" title="没有质保卡" hint={because ?? undefined} />;
  return (
    <View className="screen">
      <CardFace orderId={orderId} card={card} />
      {claims.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} />
      ))}
      {claimable ? (
        // after every claim it begins anew
        <ClaimForm key={claims.length} orderId={orderId} warranty={warranty} />
      ) : (
        <View className="card muted" id="not-claimable">
          {because}
        </View>
      )}
    </View>
  );
}
