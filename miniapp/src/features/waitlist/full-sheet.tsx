import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useQuestion } from '@/features/messaging/api';
import { askSubscriptions } from '@/features/messaging/ask-subscriptions';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useJoinWaitlist } from './api';
import { DifficultyForm } from './difficulty-form';
import { nearbySlots } from './nearby';
import { NearbyRow } from './nearby-row';
import './full-sheet.scss';

type Stretch = Schemas['JoinWaitlist']['stretch'];

const STRETCHES: readonly { value: Stretch; label: string }[] = [
  { value: 'start', label: '只要这个时间' },
  { value: 'part', label: '前后半天都行' },
  { value: 'day', label: '当天都行' },
];

interface Props {
  /** The full window that was tapped; null while there is none. */
  slot: Schemas['Slot'] | null;
  days: readonly Schemas['SlotDay'][];
  query: Schemas['SlotQuery'];
  onTake: (slot: Schemas['Slot']) => void;
  onClose: () => void;
}

/** The wished window is full: what is near, waiting for it at today's price, and telling why it must be this one. */
export function FullSheet({ slot, days, query, onTake, onClose }: Props) {
  const join = useJoinWaitlist();
  const question = useQuestion('waiting');
  const [stretch, setStretch] = useState<Stretch>('start');
  const [tells, setTells] = useState(false);
  if (!slot) return null;
  const nearby = nearbySlots(days, slot.startAt);
  const wait = () => {
    // straight from the tap: an offer lasts minutes, and a message is the only way to hear of it in time
    void askSubscriptions(question);
    join.mutate(
      { ...query, startAt: slot.startAt, stretch },
      {
        onSuccess: () => {
          onClose();
          void Taro.showToast({ title: '已加入候补', icon: 'success' });
          go(routes.waits());
        },
      },
    );
  };
  return (
    <Sheet
      id="full-sheet"
      open
      title={`${moment(slot.startAt, nowMs())}已约满`}
      hint="改约相近的时间不会更贵；也可以候补，有空位马上为您留住"
      onClose={onClose}
    >
      {tells ? (
        <DifficultyForm query={query} startAt={slot.startAt} onAsked={onClose} onBack={() => setTells(false)} />
      ) : (
        <>
          {nearby.map((one, index) => (
            <NearbyRow
              key={one.startAt}
              id={`nearby-${index + 1}`}
              slot={one}
              priceFen={Math.min(one.priceFen, slot.priceFen)}
              onTake={onTake}
            />
          ))}
          <View className="full-title">候补这个时间</View>
          <View className="muted full-hint">按今天的价格{yuan(slot.priceFen)}为您保留，到时只会更低，不会更高</View>
          <Chips id="stretch" options={STRETCHES} chosen={[stretch]} onToggle={setStretch} />
          <ProblemNotice error={join.error} />
          <View className="full-actions">
            <Button id="join-waitlist" block busy={join.isPending} onClick={wait}>
              加入候补
            </Button>
          </View>
          <View className="full-actions">
            <Button id="tell-difficulty" kind="quiet" block onClick={() => setTells(true)}>
              说明困难，请协调员想办法
            </Button>
          </View>
        </>
      )}
    </Sheet>
  );
}
