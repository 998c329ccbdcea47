import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { SkeletonLines } from '@/components/skeleton';
import { useAddresses } from '@/features/identity/api';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useBookingDraft } from '../booking-draft';
import { useConversion, useConvert } from '../conversion-api';
import '../parts/alternatives-sheet.scss';
import './convert.scss';

interface Props {
  order: Schemas['OrderView'];
  onClose: () => void;
}

/** Where and when somebody comes. A tap on a time holds it; what is left is paid on the visit's page. */
export function ConvertSheet({ order, onClose }: Props) {
  const chosen = useBookingDraft((draft) => draft.addressId);
  const saved = useAddresses().data ?? [];
  const address = saved.find(({ id }) => id === chosen) ?? saved.find(({ isDefault }) => isDefault) ?? saved[0];
  const offer = useConversion(order.id, address?.id);
  const convert = useConvert(order.id);
  const times = offer.data?.times ?? [];
  const take = (startAt: string) => {
    if (convert.isPending) return;
    convert.mutate(
      { startAt, ...(address && { addressId: address.id }) },
      { onSuccess: ({ id }) => go(routes.visit(id)) },
    );
  };
  return (
    <Sheet
      id="convert-sheet"
      open
      title={`转为${offer.data?.serviceName ?? '上门服务'}`}
      hint="点一个时间就为您保留，远程费用已抵扣"
      // while it is under way nobody knows which time holds
      onClose={() => (convert.isPending ? undefined : onClose())}
    >
      <View className="convert-where" id="convert-where">
        <View className="convert-place">{address ? `${address.community} ${address.detail}` : '还没有上门地址'}</View>
        <Button
          id="convert-address"
          size="small"
          kind="secondary"
          onClick={() => go(address ? routes.addresses({ pick: true }) : routes.address({ pick: true }))}
        >
          {address ? '换地址' : '添加地址'}
        </Button>
      </View>
      <ProblemNotice error={convert.error ?? offer.error} />
      {offer.isPending ? <SkeletonLines count={4} /> : null}
      {offer.data?.because ? <View className="muted">{offer.data.because}</View> : null}
      {offer.data && address && !offer.data.because && times.length === 0 ? (
        <View className="muted">近期没有空闲的时段，可以稍后再看，也可以电话联系我们</View>
      ) : null}
      {times.map(({ startAt, priceFen, creditFen }, index) => (
        <View
          key={startAt}
          id={`convert-${index + 1}`}
          className="alternative"
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => take(startAt)}
        >
          <View className="alternative-time">
            {moment(startAt, nowMs())}
            <View className="muted">已抵扣{yuan(creditFen)}</View>
          </View>
          <View className="alternative-price">{yuan(priceFen)}</View>
          <View className="alternative-take">{convert.isPending ? '保留中' : '就这个'}</View>
        </View>
      ))}
    </Sheet>
  );
}
