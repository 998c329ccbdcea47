import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { useQuestion, useReachable } from '@/features/messaging/api';
import { askSubscriptions } from '@/features/messaging/ask-subscriptions';
import './reach-card.scss';

/** The day begins and WeChat would not tell this worker of a change: one tap mends that. Gone once it is mended. */
export function ReachCard() {
  const client = useQueryClient();
  const question = useQuestion('working');
  const reachable = useReachable('working');
  if (reachable || question.length === 0) return null;
  const ask = async () => {
    await askSubscriptions(question);
    void client.invalidateQueries({ queryKey: ['subscriptions'] });
  };
  return (
    <View className="card reach" id="reach">
      <View className="reach-words">客户改期或取消时，还不能用微信告诉您</View>
      <Button id="reach-ask" size="small" kind="secondary" onClick={() => void ask()}>
        开启提醒
      </Button>
    </View>
  );
}
