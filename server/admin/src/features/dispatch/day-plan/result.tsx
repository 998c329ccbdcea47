import { Alert, App, Button } from 'antd';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import type { DayPlan } from '../api/day-plans';
import { ChangesTable } from './changes-table';
import { PlanFigures } from './figures';
import { UnsolvedCard } from './unsolved-card';

interface Props {
  plan: DayPlan;
  isApplying: boolean;
  onApply: () => void;
}

/** What the plan would do, and the button that does it, saying what follows. */
export function PlanResult({ plan: { preview, state, away }, isApplying, onApply }: Props) {
  const { modal } = App.useApp();
  if (!preview) return null;
  const { changes, before, after, visits, pinned, unsolved } = preview;
  const accepted = changes.filter(({ hasAccepted }) => hasAccepted).length;
  const done = changes.filter((change) => change.done).length;
  const ask = (): void => {
    modal.confirm({
      title: `换${changes.length}处的人？`,
      content: `新的服务人员会立即收到派单，${away ? '几分钟内' : '一小时内'}答复；${
        accepted > 0 ? `其中${accepted}处的服务人员已经接单，会被通知不用去了，客户要等新的人确认；` : ''
      }预约时间不变。之后有变化的单不会动。`,
      okText: '应用并通知',
      cancelText: '再看看',
      onOk: onApply,
    });
  };
  const isReady = state === 'ready' && changes.length > 0;

  return (
    <>
      {state === 'applied' && changes.some((change) => change.done !== null) && (
        <Alert
          showIcon
          type={done === changes.length ? 'success' : 'warning'}
          title={`换了${done}处，${changes.length - done}处没有动`}
        />
      )}
      {state === 'applying' && (
        <Alert showIcon type="info" role="status" title={`正在应用：换好了${done}处，中断了也会接着做完`} />
      )}
      {unsolved.length > 0 && <UnsolvedCard unsolved={unsolved} />}
      <Card title="排班前后" note={`共${visits}单，其中${pinned}单已定好人、没有动`}>
        <PlanFigures before={before} after={after} />
      </Card>
      <Card
        title="要换的人"
        note={changes.length > 0 ? `${changes.length}处；预约时间都不变` : undefined}
        actions={
          isReady && (
            <Button type="primary" loading={isApplying} onClick={ask}>
              应用{changes.length}处
            </Button>
          )
        }
      >
        {changes.length === 0 ? (
          <NothingHere title="现在的安排已经很好" hint="没有值得打扰服务人员的调整" />
        ) : (
          <ChangesTable changes={changes} />
        )}
      </Card>
    </>
  );
}
