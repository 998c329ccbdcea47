import { Alert, Button, Checkbox, DatePicker, Flex } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { addDays, isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { useSearchParams } from 'react-router';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { dayAndTime, dayName } from '../../../lib/time';
import { LoadCard } from './load-card';
import { PlanProgress } from './progress';
import { PlanResult } from './result';
import { isRunning, useDayPlan } from './use-day-plan';

/** Tomorrow as a whole: who best goes where, looked at before anything changes. */
export function DayPlanPage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const [movesAccepted, setMovesAccepted] = useState(false);
  const asked = search.get('day') ?? '';
  const day = isLocalDate(asked) ? localDate(asked) : addDays(today, 1);
  const { query, start, stop, apply } = useDayPlan(day);
  const running = isRunning(query.data?.plan);
  const failed = start.error ?? stop.error ?? apply.error;

  return (
    <Page
      title="明日排班"
      aside={<span>{dayName(day, today)}</span>}
      actions={
        <Flex gap={12} align="center">
          <Checkbox
            checked={movesAccepted}
            disabled={running}
            onChange={(event) => setMovesAccepted(event.target.checked)}
          >
            已接单的也可以换
          </Checkbox>
          <DatePicker
            aria-label="日期"
            allowClear={false}
            value={dayjs(day)}
            minDate={dayjs(addDays(today, 1))}
            onChange={(value) => value && setSearch({ day: value.format('YYYY-MM-DD') }, { replace: true })}
          />
          <Button
            type="primary"
            disabled={running}
            loading={start.isPending}
            onClick={() => start.mutate(movesAccepted)}
          >
            {query.data?.plan ? '重新排' : '开始排班'}
          </Button>
        </Flex>
      }
    >
      {failed && <Alert type="error" showIcon role="alert" title={sentenceOf(failed)} />}
      <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
        {({ plan }) => {
          if (!plan) {
            return (
              <NothingHere
                title="这一天还没有排过"
                hint="排班会把全天的预约和服务人员放在一起，算出路上更少、没有人落空的安排；先看结果，再决定是否应用"
              />
            );
          }
          if (running) {
            return <PlanProgress plan={plan} isStopping={stop.isPending} onStop={() => stop.mutate(plan.id)} />;
          }
          if (plan.state === 'failed' || plan.isLost) {
            return <Alert type="warning" showIcon title="上一次没有算完，请重新排" />;
          }
          return (
            <>
              <span>
                {plan.askedBy}于{dayAndTime(plan.startedAt, today)}排出
                {plan.movesAccepted ? '，已接单的也可以换' : ''}
              </span>
              <PlanResult plan={plan} isApplying={apply.isPending} onApply={() => apply.mutate(plan.id)} />
            </>
          );
        }}
      </QueryView>
      <LoadCard day={day} />
    </Page>
  );
}
