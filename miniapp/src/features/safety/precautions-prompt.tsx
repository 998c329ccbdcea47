import type { Schemas } from '@daowei/shared/api/client';
import { Prompt } from '@/components/prompt';
import { go, routes } from '@/lib/routes';
import { useVisitPrecautions } from './api';

/** Asks for what has to be there before anybody can be sent; nothing where it is. */
export function PrecautionsPrompt({ order }: { order: Schemas['OrderView'] }) {
  const { data } = useVisitPrecautions(order);
  if (!data || data.missing.length === 0 || order.state !== 'paid') return null;
  return (
    <Prompt
      id="precautions-prompt"
      icon="shield"
      title="还差一步：上门安全信息"
      hint={`${data.risks.map(({ name }) => name).join('、')}，填好后马上安排服务人员`}
      tap={{ id: 'give-precautions', text: '去填写' }}
      onTap={() => go(routes.precautions(order.id))}
    />
  );
}
