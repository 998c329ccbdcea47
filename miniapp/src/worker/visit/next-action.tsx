import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { deviceTime } from '@/lib/clock';
import { go, goBack, routes } from '@/lib/routes';
import { useDepart } from '../api';
import { OfferAnswer } from '../parts/offer-answer';
import { whereAmI } from '../where-am-i';

/** The one thing to do now, big enough for a gloved thumb. */
export function NextAction({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const { orderId, nextAction } = visit;
  switch (nextAction) {
    case 'respond':
      return (
        <BottomBar>
          <View className="action-wide">
            <OfferAnswer offer={visit} onDeclined={goBack} />
          </View>
        </BottomBar>
      );
    case 'depart':
      return <DepartBar orderId={orderId} />;
    case 'check_in':
      return (
        <BottomBar>
          <Button id="check-in" size="large" block onClick={() => go(routes.workerCheckIn(orderId))}>
            到达，签到
          </Button>
        </BottomBar>
      );
    case 'work': {
      const next = visit.progress.steps.find((step) => !step.doneAt);
      return next ? (
        <BottomBar>
          <Button id="next-step" size="large" block onClick={() => go(routes.workerStep(orderId, next.id))}>
            下一步：{next.title}
          </Button>
        </BottomBar>
      ) : null;
    }
    case 'sign':
      return (
        <BottomBar>
          <Button id="worker-sign" size="large" block onClick={() => go(routes.workerSign(orderId))}>
            服务完成，签字
          </Button>
        </BottomBar>
      );
    case 'wait_customer':
      return (
        <BottomBar>
          <View className="action-wait" id="waiting-customer">
            请客户在手机上验收签字，签收后这里会自动更新
          </View>
        </BottomBar>
      );
    case 'done':
      return (
        <BottomBar>
          <Button id="back-to-day" size="large" kind="secondary" block onClick={goBack}>
            已完成，返回今天的路线
          </Button>
        </BottomBar>
      );
  }
}

function DepartBar({ orderId }: { orderId: string }) {
  const depart = useDepart(orderId);
  const [locating, setLocating] = useState(false);
  const leave = async () => {
    setLocating(true);
    const at = await whereAmI();
    setLocating(false);
    depart.mutate({ at, deviceTime: deviceTime() });
  };
  return (
    <>
      <ProblemNotice error={depart.error} />
      <BottomBar>
        <Button id="depart" size="large" block busy={locating || depart.isPending} onClick={() => void leave()}>
          现在出发
        </Button>
      </BottomBar>
    </>
  );
}
