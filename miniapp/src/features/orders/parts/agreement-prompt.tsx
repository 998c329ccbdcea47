import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { go, routes } from '@/lib/routes';
import './agreement-prompt.scss';

/** Asks for the signature that the worker waits for at the door; nothing once it is given. */
export function AgreementPrompt({ order }: { order: Schemas['OrderView'] }) {
  if (!order.actions.includes('sign_agreement')) return null;
  return (
    <View className="card agreement-prompt" id="agreement-prompt">
      <Icon name="pen" size={24} className="agreement-prompt-icon" />
      <View className="agreement-prompt-words">
        <View className="agreement-prompt-title">还差一步：签署服务协议</View>
        <View className="muted">签好后服务人员到门口就能开始，一分钟就够</View>
      </View>
      <Button id="sign-agreement" size="small" onClick={() => go(routes.agreement(order.id))}>
        去签署
      </Button>
    </View>
  );
}
