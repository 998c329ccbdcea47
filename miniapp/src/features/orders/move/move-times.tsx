import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { firstFreeDay } from '@/features/scheduling/slots/day-parts';
import { DayStrip } from '@/features/scheduling/slots/day-strip';
import { Windows } from '@/features/scheduling/slots/windows';
import { ApiProblem } from '@/lib/api/problem';
import { replaceWith, goBack, routes } from '@/lib/routes';
import { AlternativesSheet } from '../parts/alternatives-sheet';
import { NO_REASON, reasonBody } from '../parts/why';
import { useMoveOrder, useMoveSlots } from '../second-thoughts';
import { MoveSheet } from './move-sheet';

const SAME_PRICE = '价格不变';

interface Props {
  order: Schemas['OrderView'];
  terms: Schemas['RescheduleTerms'];
}

/** The times it could move to. A tap on one asks why, the next one moves the visit. */
export function MoveTimes({ order, terms }: Props) {
  const client = useQueryClient();
  const calendar = useMoveSlots(order.id, true);
  const move = useMoveOrder(order.id);
  const [picked, setPicked] = useState<string | null>(null);
  const [startAt, setStartAt] = useState<string | null>(null);
  const [reason, setReason] = useState(NO_REASON);
  const alternatives = move.error instanceof ApiProblem ? move.error.alternatives : [];

  const refused = (problem: unknown) => {
    // Whoever does not know how it ended tries the same again, with the same key.
    if (problem instanceof ApiProblem && problem.outcomeUnknown) return;
    setStartAt(null);
    void client.invalidateQueries({ queryKey: ['order', order.id] });
  };
  const moveTo = (start: string) => {
    const why = reasonBody(reason);
    if (!why) return;
    setStartAt(start);
    move.mutate({ ...why, startAt: start, revision: order.revision }, { onSuccess: leave, onError: refused });
  };
  const leave = () => {
    void Taro.showToast({ title: '已为您改好时间', icon: 'success' });
    if (Taro.getCurrentPages().length > 1) goBack();
    else replaceWith(routes.visit(order.id));
  };

  if (!calendar.data) {
    return calendar.isError ? (
      <Failure error={calendar.error} busy={calendar.isFetching} onRetry={() => void calendar.refetch()} />
    ) : (
      <SkeletonCards count={2} lines={4} />
    );
  }
  const { days } = calendar.data;
  const date = picked ?? firstFreeDay(days);
  const day = days.find((one) => one.date === date);
  if (!day) {
    return (
      <Empty icon="calendar" title="未来两周暂时没有可以换的时段" hint="原来的预约保持不变，也可以电话联系我们安排" />
    );
  }
  return (
    <>
      {startAt === null && alternatives.length === 0 ? <ProblemNotice error={move.error} /> : null}
      <DayStrip days={days} date={day.date} onPick={setPicked} samePrice />
      <Windows
        day={day}
        chosen={startAt}
        priceText={SAME_PRICE}
        onChoose={(slot) => {
          move.reset();
          setStartAt(slot.startAt);
        }}
      />
      {startAt === null ? null : (
        <MoveSheet
          startAt={startAt}
          reasons={terms.reasons}
          reason={reason}
          onReason={setReason}
          busy={move.isPending}
          error={move.error}
          onMove={() => moveTo(startAt)}
          onClose={() => setStartAt(null)}
        />
      )}
      <AlternativesSheet
        alternatives={startAt === null ? alternatives : []}
        hint="为您找到相近的时段，价格不变，点一下就换过去"
        priceText={SAME_PRICE}
        onTake={(alternative) => moveTo(alternative.startAt)}
        onOther={move.reset}
        onClose={move.reset}
      />
    </>
  );
}
