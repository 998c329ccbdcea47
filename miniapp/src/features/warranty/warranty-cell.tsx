import type { Schemas } from '@daowei/shared/api/client';
import { localDate } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { Cell } from '@/components/cell';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { calendarDay, localDateAt } from '@/lib/time';
import { useWarranty } from './api';

/** On a visit's page: how long it is stood for, and the way to the card. */
export function WarrantyCell({ order: { id, state } }: { order: Schemas['OrderView'] }) {
  const served = state === 'completed';
  const { data, refetch } = useWarranty(id, served);
  useDidShow(() => void (served && refetch()));
  if (!data?.card) return null;
  const { inForce, lastDay } = data.card;
  const day = calendarDay(localDate(lastDay), localDateAt(nowMs()));
  return (
    <View className="card">
      <Cell
        id="order-warranty"
        icon="shield"
        title="质保卡"
        hint={inForce ? `保到${day}，有问题免费返工` : `质保已于${day}结束`}
        onClick={() => go(routes.warranty(id))}
      />
    </View>
  );
}
