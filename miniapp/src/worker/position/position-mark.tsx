import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Icon } from '@/components/icon';
import { resume, useFollowing } from './following';
import './position.scss';

/** One line while a customer is shown where this phone is. Opened anew on the way, the mini-program goes on with it. */
export function PositionMark() {
  const isShown = useFollowing(({ orderId, missing, toldAt }) => orderId !== null && !missing && toldAt !== null);
  useEffect(resume, []);
  if (!isShown) return null;
  return (
    <View className="position-mark" id="position-mark">
      <Icon name="location" size={16} />
      <View className="position-mark-words">正在向客户显示位置</View>
    </View>
  );
}
