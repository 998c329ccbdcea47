import type { Schemas } from '@daowei/shared/api/client';
import { Prompt } from '@/components/prompt';
import { go, routes } from '@/lib/routes';
import { useStayPrecautions, useVisitPrecautions, type VisitPrecautions } from './api';

/** Asks for what has to be there before anybody can be sent; nothing where it is. */
export function PrecautionsPrompt({ order }: { order: Schemas['OrderView'] }) {
  const { data } = useVisitPrecautions(order);
  if (!data || data.missing.length === 0 || order.state !== 'paid') return null;
  return (
    <Ask
      title="还差一步：上门安全信息"
      risks={data.risks}
      then="填好后马上安排服务人员"
      onTap={() => go(routes.precautions(order.id))}
    />
  );
}

/** The same before somebody moves in. */
export function StayPrecautionsPrompt({ stay }: { stay: Schemas['StayView'] }) {
  const { data } = useStayPrecautions(stay);
  if (!data || data.missing.length === 0 || stay.state !== 'active') return null;
  return (
    <Ask
      title="还差一步：入住安全信息"
      risks={data.risks}
      then="填好后她才能入住"
      onTap={() => go(routes.stayPrecautions(stay.id))}
    />
  );
}

interface Props {
  title: string;
  risks: VisitPrecautions['risks'];
  then: string;
  onTap: () => void;
}

function Ask({ title, risks, then, onTap }: Props) {
  return (
    <Prompt
      id="precautions-prompt"
      icon="shield"
      title={title}
      hint={`${risks.map(({ name }) => name).join('、')}，${then}`}
      tap={{ id: 'give-precautions', text: '去填写' }}
      onTap={onTap}
    />
  );
}
