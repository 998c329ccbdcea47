import type { Schemas } from '@daowei/shared/api/client';
import { Prompt } from '@/components/prompt';
import { go, routes } from '@/lib/routes';

/** Asks for the signature that the worker waits for at the door; nothing once it is given. */
export function AgreementPrompt({ order }: { order: Schemas['OrderView'] }) {
  if (!order.actions.includes('sign_agreement')) return null;
  return (
    <Prompt
      id="agreement-prompt"
      icon="pen"
      title="还差一步：签署服务协议"
      hint="签好后服务人员到门口就能开始，一分钟就够"
      tap={{ id: 'sign-agreement', text: '去签署' }}
      onTap={() => go(routes.agreement(order.id))}
    />
  );
}
