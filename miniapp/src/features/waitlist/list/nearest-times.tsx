import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { SkeletonLines } from '@/components/skeleton';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { useSlots } from '@/features/scheduling/api';
import { go, routes } from '@/lib/routes';
import { nearbySlots } from '../nearby';
import { NearbyRow } from '../nearby-row';

/** The free times around one that could not be had: a tap takes one, at no more than the wished one would have cost. */
export function NearestTimes({ request }: { request: Schemas['ShiftRequestView'] }) {
  const calendar = useSlots(request.wish);
  if (calendar.isPending) return <SkeletonLines count={3} />;
  const days = calendar.data?.days ?? [];
  const wished = days.flatMap(({ slots }) => slots).find(({ startAt }) => startAt === request.startAt);
  const take = ({ startAt }: Schemas['Slot']) => {
    const draft = useBookingDraft.getState();
    draft.wishAgain(request.wish);
    draft.chooseStart(startAt, request.startAt);
    go(routes.confirm());
  };
  return (
    <View className="nearest">
      {nearbySlots(days, request.startAt).map((slot, index) => (
        <NearbyRow
          key={slot.startAt}
          id={`nearest-${index + 1}`}
          slot={slot}
          priceFen={Math.min(slot.priceFen, wished?.priceFen ?? slot.priceFen)}
          onTake={take}
        />
      ))}
    </View>
  );
}
