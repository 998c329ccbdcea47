import { Alert, Button } from 'antd';
import { sentenceOf } from '../../../../lib/api-failure';
import type { Move } from './use-move';

const HOW_TO = '拖到一位服务人员的行上，或按上下键选人、回车确认、Esc 取消';
const HINTS = {
  waiting: HOW_TO,
  same: HOW_TO,
  allowed: '松开鼠标，或按回车确认',
  refused: '换一位试试，或按 Esc 取消',
} as const;
const LOOKS = { waiting: 'info', same: 'info', allowed: 'success', refused: 'error' } as const;

/** What is being moved, and what the rules say to the row it is over; read out as it changes. */
export function MoveBar({ move: { moving, targetId, failed, verdictOf, cancel } }: { move: Move }) {
  if (!moving) return null;
  const verdict = targetId === null ? null : verdictOf(targetId);
  return (
    <Alert
      showIcon
      role="status"
      aria-live="polite"
      type={failed ? 'error' : verdict ? LOOKS[verdict.kind] : 'info'}
      title={failed ? sentenceOf(failed) : (verdict?.text ?? `正在移动：${moving.name}`)}
      // always two lines: rows that jump under the pointer are missed
      description={HINTS[verdict?.kind ?? 'waiting']}
      action={
        <Button size="small" onClick={cancel}>
          取消移动
        </Button>
      }
    />
  );
}
