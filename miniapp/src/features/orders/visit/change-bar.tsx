import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { go, routes } from '@/lib/routes';
import { CancelSheet } from './cancel-sheet';

/** Plans change: another time, or none. */
export function ChangeBar({ order }: { order: Schemas['OrderView'] }) {
  const [cancelling, setCancelling] = useState(false);
  const movable = order.actions.includes('reschedule');
  return (
    <>
      <BottomBar>
        <View className={movable ? 'change-cancel' : 'change-alone'}>
          <Button id="cancel-order" kind="quiet" block onClick={() => setCancelling(true)}>
            取消预约
          </Button>
        </View>
        {movable ? (
          <View className="change-move">
            <Button id="move-order" kind="secondary" block onClick={() => go(routes.move(order.id))}>
              延时预定
            </Button>
          </View>
        ) : null}
      </BottomBar>
      {cancelling ? <CancelSheet order={order} onClose={() => setCancelling(false)} /> : null}
    </>
  );
}
