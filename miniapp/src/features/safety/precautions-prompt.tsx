import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { go, routes } from '@/lib/routes';
import { useVisitPrecautions } from './api';
import './precautions-prompt.scss';

/** Asks for what has to be there before anybody can be sent; nothing where it is. */
export function PrecautionsPrompt({ order }: { order: Schemas['OrderView'] }) {
  const { data } = useVisitPrecautions(order);
  if (!data || data.missing.length === 0 || order.state !== 'paid') return null;
  return (
    <View className="card precautions-prompt" id="precautions-prompt">
      <Icon name="shield" size={24} className="precautions-prompt-icon" />
      <View className="precautions-prompt-words">
        <View className="precautions-prompt-title">还差一步：上门安全信息</View>
        <View className="muted">{data.risks.map(({ name }) => name).join('、')}，填好后马上安排服务人员</View>
      </View>
      <Button id="give-precautions" size="small" onClick={() => go(routes.precautions(order.id))}>
        去填写
      </Button>
    </View>
  );
}
