import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ConvertSheet } from './convert-sheet';
import './convert.scss';

/** The call was not enough: somebody comes, and what was paid counts. */
export function ConvertCard({ order }: { order: Schemas['OrderView'] }) {
  const [open, setOpen] = useState(false);
  if (!order.actions.includes('convert')) return null;
  return (
    <View className="card" id="convert-card">
      <View className="card-title">还没解决？</View>
      <View className="muted">可以转为上门，已付的远程费用直接抵扣</View>
      <View className="convert-go">
        <Button id="convert" kind="secondary" block onClick={() => setOpen(true)}>
          转为上门
        </Button>
      </View>
      {open ? <ConvertSheet order={order} onClose={() => setOpen(false)} /> : null}
    </View>
  );
}
