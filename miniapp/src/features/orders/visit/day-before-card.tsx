import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/button';
import { Notice, ProblemNotice } from '@/components/notice';
import { call } from '@/lib/api/client';
import { go, routes } from '@/lib/routes';

/** The question of the day before: it stands, or it is moved at the same price. Two taps at most. */
export function DayBeforeCard({ order: { id, state, revision } }: { order: Schemas['OrderView'] }) {
  const client = useQueryClient();
  const queryKey = ['day-before', id, revision];
  const path = `/api/orders/${id}/day-before`;
  const asked = useQuery({
    queryKey,
    enabled: state === 'confirmed',
    queryFn: () => call<Schemas['DayBeforeView']>('GET', path),
  });
  const confirming = useMutation({
    mutationFn: () => call<void>('POST', path, { body: { revision } }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey });
      void client.invalidateQueries({ queryKey: ['order', id] });
    },
  });
  if (state !== 'confirmed' || !asked.data?.asked) return null;
  if (asked.data.confirmed) {
    return (
      <Notice id="day-before-done" icon="check-circle">
        您已确认，我们准时到
      </Notice>
    );
  }
  return (
    <View className="card" id="day-before">
      <View className="card-title">明天的上门，您方便吗？</View>
      <ProblemNotice error={confirming.error} />
      <View className="day-before-taps">
        <Button id="day-before-confirm" size="small" busy={confirming.isPending} onClick={() => confirming.mutate()}>
          确认
        </Button>
        <Button id="day-before-move" size="small" kind="secondary" onClick={() => go(routes.move(id))}>
          延时预定
        </Button>
      </View>
    </View>
  );
}
