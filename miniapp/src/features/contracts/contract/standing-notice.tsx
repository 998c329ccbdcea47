import type { Schemas } from '@daowei/shared/api/client';
import { Notice } from '@/components/notice';
import { nowMs } from '@/lib/clock';
import { dayText, moment } from '@/lib/time';

/** Where the package stands, while it is not simply going: paused, waiting for a choice, or for a coordinator. */
export function StandingNotice({ contract }: { contract: Schemas['ContractView'] }) {
  const { pause, restingCount, replacement } = contract;
  return (
    <>
      {pause ? (
        <Notice tone="wait" id="paused">
          暂停中，{restingCount}次先不上门，{dayText(pause.until, nowMs())}自动恢复并排到最后，费用不变
        </Notice>
      ) : restingCount > 0 ? (
        <Notice tone="wait" id="unplaced">
          还有{restingCount}次当天没有空闲的服务人员，请选一个相近的时间
        </Notice>
      ) : null}
      {replacement?.state === 'asked' ? (
        <Notice tone="wait" id="replacement-asked">
          已提出换人，协调员会在{moment(replacement.answerBy, nowMs())}前答复
        </Notice>
      ) : null}
      {replacement?.state === 'declined' ? (
        <Notice id="replacement-declined">换人答复：{replacement.answer}</Notice>
      ) : null}
    </>
  );
}
