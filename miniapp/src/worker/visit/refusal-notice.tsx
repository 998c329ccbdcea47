import type { Schemas } from '@daowei/shared/api/client';
import { Notice } from '@/components/notice';

/** The customer has not signed: what they want done again, in their words. */
export function RefusalNotice({ visit: { refusal, nextAction } }: { visit: Schemas['WorkerVisit'] }) {
  if (!refusal || (nextAction !== 'work' && nextAction !== 'sign')) return null;
  return (
    <Notice tone="wait" id="refusal">
      {`客户请您重做未打勾的步骤（第${refusal.round}次）：${refusal.words}。做好后重新拍照、签字`}
    </Notice>
  );
}
