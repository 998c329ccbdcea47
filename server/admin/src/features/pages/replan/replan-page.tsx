import { useQuery } from '@tanstack/react-query';
import { Alert, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { useSearchParams } from 'react-router';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { dayAndTime, dayName } from '../../../lib/time';
import { PlanResult } from '../../dispatch/day-plan/result';
import { useDayPlan } from '../../dispatch/day-plan/use-day-plan';
import { WhoIsToldCard } from '../../dispatch/day-plan/who-is-told-card';
import { boardQuery } from '../board/board-query';
import { AwayForm } from './away-form';
import type { AwayRow } from './away-rows';

/** What is left of today, or a day to come: who cannot come, what that breaks, and who is told, before anything changes. */
export function ReplanPage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('day') ?? '';
  const day = isLocalDate(asked) ? localDate(asked) : today;
  const [rows, setRows] = useState<readonly AwayRow[]>(() => search.getAll('worker').map((workerId) => ({ workerId })));
  const board = useQuery(boardQuery(day));
  const { query, replan, apply } = useDayPlan(day);
  const failed = replan.error ?? apply.error;

  return (
    <Page
      title={day === today ? '今日改排' : '改排'}
      aside={<span>{dayName(day, today)}</span>}
      actions={
        <DatePicker
          aria-label="日期"
          allowClear={false}
          value={dayjs(day)}
          minDate={dayjs(today)}
          onChange={(value) => value && setSearch({ day: value.format('YYYY-MM-DD') }, { replace: true })}
        />
      }
    >
      <AwayForm
        workers={board.data?.workers ?? []}
        rows={rows}
        day={day}
        isPending={replan.isPending}
        onChange={setRows}
        onAsk={(away) => replan.mutate({ day, away })}
      />
      {failed && <Alert type="error" showIcon role="alert" title={sentenceOf(failed)} />}
      <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
        {({ plan }) => {
          if (!plan) {
            return (
              <NothingHere
                title="这一天还没有改排过"
                hint="有人病了、晚了、没来，或者一下子来了很多单：先看看怎么改动最少、会影响谁，再决定是否应用"
              />
            );
          }
          if (plan.state === 'failed' || plan.isLost) {
            return <Alert type="warning" showIcon title="上一次没有算完，请再看一次" />;
          }
          return (
            <>
              <span>
                {plan.askedBy}于{dayAndTime(plan.startedAt, today)}算出；之后有变化的单不会动
              </span>
              {plan.state === 'ready' && plan.preview && plan.preview.changes.length > 0 && (
                <WhoIsToldCard changes={plan.preview.changes} />
              )}
              <PlanResult plan={plan} isApplying={apply.isPending} onApply={() => apply.mutate(plan.id)} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
