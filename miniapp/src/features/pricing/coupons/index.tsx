import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { Chips } from '@/components/chips';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useCoupons } from '../api';
import './coupons.scss';

type Standing = Schemas['Coupon']['standing'];

const STANDINGS: readonly { value: Standing; label: string }[] = [
  { value: 'available', label: '可使用' },
  { value: 'used', label: '已使用' },
  { value: 'expired', label: '已过期' },
];

const EMPTY: Record<Standing, { title: string; hint: string }> = {
  available: { title: '暂时没有可用的优惠券', hint: '客服送您的优惠券会出现在这里，下单时自动选最省的一张' },
  used: { title: '还没有用过优惠券', hint: '用过的优惠券会留在这里' },
  expired: { title: '没有过期的优惠券', hint: '过了有效期的优惠券会留在这里' },
};

/** 优惠券: what may be used, what was used, what is over. */
export default function CouponsPage() {
  const coupons = useCoupons();
  const [standing, setStanding] = useState<Standing>('available');
  useDidShow(() => void coupons.refetch());
  const shown = coupons.data?.filter((coupon) => coupon.standing === standing);

  return (
    <View className="screen">
      <View className="coupon-standings">
        <Chips id="coupons" options={STANDINGS} chosen={[standing]} onToggle={setStanding} />
      </View>
      {coupons.isError ? (
        <Failure error={coupons.error} busy={coupons.isFetching} onRetry={() => void coupons.refetch()} />
      ) : !shown ? (
        <SkeletonCards count={2} />
      ) : shown.length === 0 ? (
        <Empty icon="wallet" {...EMPTY[standing]} />
      ) : (
        shown.map((coupon) => <CouponCard key={coupon.id} coupon={coupon} />)
      )}
    </View>
  );
}

function CouponCard({ coupon }: { coupon: Schemas['Coupon'] }) {
  const { id, name, worth, conditions, standing } = coupon;
  return (
    <View id={`coupon-${id}`} className={`card coupon ${standing === 'available' ? '' : 'coupon-over'}`}>
      <View className="coupon-name">{name}</View>
      <View className="coupon-worth">{worth}</View>
      {conditions.map((condition) => (
        <View key={condition} className="muted">
          {condition}
        </View>
      ))}
    </View>
  );
}
