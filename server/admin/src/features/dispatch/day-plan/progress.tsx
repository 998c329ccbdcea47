import { Button, Flex, Progress } from 'antd';
import { Card } from '../../../components/card';
import { duration } from '../../../lib/time';
import type { DayPlan } from '../api/day-plans';

interface Props {
  plan: DayPlan;
  isStopping: boolean;
  onStop: () => void;
}

/** The best plan by the second, and the way to stop with it. */
export function PlanProgress({ plan: { progress, seconds }, isStopping, onStop }: Props) {
  const now = progress.at(-1);
  const percent = Math.min(100, Math.round(((now?.second ?? 0) / seconds) * 100));
  return (
    <Card
      title="正在计算"
      note="每一秒都保留到目前为止最好的排法"
      actions={
        <Button loading={isStopping} onClick={onStop}>
          停下，看现在的结果
        </Button>
      }
    >
      <Flex vertical gap={8} role="status" aria-live="polite" style={{ padding: 16 }}>
        <Progress percent={percent} aria-label="计算进度" />
        {now ? (
          <span>
            第{now.second}秒：{now.unassigned}单没有人上门，{now.broken}单现在的人去不了，全天路程
            {duration(now.travel)}
          </span>
        ) : (
          <span>正在读取明天的预约、班次和路程</span>
        )}
      </Flex>
    </Card>
  );
}
