import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Button } from '@/components/button';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { ApiProblem } from '@/lib/api/problem';
import { goBack } from '@/lib/routes';
import { useVisible } from '@/lib/use-visible';
import { useWorkerVisit } from '../api';
import { useWaiting } from '../offline/waiting';
import { WaitingCard } from '../offline/waiting-card';
import { PositionCard } from '../position/position-card';
import { useFollowed } from '../position/use-followed';
import { CalledCard } from '../sos/called-card';
import { SosButton } from '../sos/sos-button';
import { workerPage } from '../worker-page';
import { ExtrasCard } from './extras-card';
import { DepartureCard } from './departure-card';
import { NextAction } from './next-action';
import { RefusalNotice } from './refusal-notice';
import { VisitFacts } from './visit-facts';
import { WorkSteps } from './work-steps';
import './visit.scss';

/** One visit, one next action at a time. */
function WorkerVisitPage() {
  const id = useRouter().params.id ?? '';
  const visible = useVisible();
  const visit = useWorkerVisit(id, visible);
  useFollowed(useMemo(() => visit.data && [visit.data], [visit.data]));
  useDidShow(() => {
    if (visit.isStale && id) void visit.refetch();
  });
  if (visit.error instanceof ApiProblem && visit.error.code === 'NOT_FOUND') return <NoLongerTheirs orderId={id} />;
  if (!visit.data) {
    return visit.isError ? (
      <Failure error={visit.error} busy={visit.isFetching} onRetry={() => void visit.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={3} />
      </View>
    );
  }
  return <VisitContent visit={visit.data} />;
}

/** Called off or given to somebody else, whatever the phone remembers of it. */
function NoLongerTheirs({ orderId }: { orderId: string }) {
  return (
    <View className="screen">
      <WaitingCard orderId={orderId} />
      <Empty icon="calendar" title="这一单不在您的安排里" hint="可能已经取消或改派，最新的安排在工作台">
        <Button onClick={goBack}>返回</Button>
      </Empty>
    </View>
  );
}

function VisitContent({ visit }: { visit: Schemas['WorkerVisit'] }) {
  // what the server did not take has to be answered before anything else is done
  const stopped = useWaiting(({ acts }) => acts.some((act) => act.orderId === visit.orderId && act.refused));
  return (
    <View className="screen">
      <CalledCard orderId={visit.orderId} />
      <WaitingCard orderId={visit.orderId} />
      <PositionCard />
      <RefusalNotice visit={visit} />
      <VisitFacts visit={visit} />
      <DepartureCard visit={visit} />
      <WorkSteps visit={visit} />
      <ExtrasCard visit={visit} />
      {visit.nextAction === 'respond' ? null : <SosButton orderId={visit.orderId} />}
      {stopped ? null : <NextAction visit={visit} />}
    </View>
  );
}

export default workerPage(WorkerVisitPage, { saysPlace: true });
