import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { deviceTime, nowMs } from '@/lib/clock';
import { HOTLINE } from '@/lib/company';
import { go, goBack, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useDepart, useStartCall } from '../api';
import { isOpen } from '../offline/act';
import { OfferAnswer } from '../parts/offer-answer';
import { letAsk } from '../position/following';
import { whereAmI } from '../where-am-i';
import { earlyText } from '../words';

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
      if (visit.departure && visit.departure.unfit.length > 0) return <UnfitBar />;
      return visit.departure && visit.departure.blocks.length > 0 ? (
        <PrepareBar orderId={orderId} />
      ) : (
        <DepartBar orderId={orderId} promisedFrom={visit.promisedFrom} />
      );
    case 'call':
      return <CallBar visit={visit} />;
    case 'follow':
      return <Wait id="following">组长点出发后，这里就可以签到；请和组长约好在哪里碰头</Wait>;
    case 'check_in':
      return (
        <BottomBar>
          <Button id="check-in" size="large" block onClick={() => go(routes.workerCheckIn(orderId))}>
            到达，签到
          </Button>
        </BottomBar>
      );
    case 'work': {
      const next = visit.progress.steps.find(isOpen);
      return next ? (
        <BottomBar>
          <Button id="next-step" size="large" block onClick={() => go(routes.workerStep(orderId, next.id))}>
            下一步：{next.title}
          </Button>
        </BottomBar>
      ) : null;
    }
    case 'assist':
      return <Wait id="assisting">您已签到，步骤和签字由组长填写</Wait>;
    case 'sign':
      return (
        <BottomBar>
          <Button id="worker-sign" size="large" block onClick={() => go(routes.workerSign(orderId))}>
            服务完成，签字
          </Button>
        </BottomBar>
      );
    case 'wait_customer':
      return <Wait id="waiting-customer">请客户在手机上验收签字，签收后这里会自动更新</Wait>;
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

/** Nothing to press: what happens next is in somebody else's hands. */
function Wait({ id, children }: { id: string; children: string }) {
  return (
    <BottomBar>
      <View className="action-wait" id={id}>
        {children}
      </View>
    </BottomBar>
  );
}

/** Nobody sets out before the list is looked through; what else is in the way is said on the card above. */
function PrepareBar({ orderId }: { orderId: string }) {
  return (
    <BottomBar>
      <Button id="prepare" size="large" block onClick={() => go(routes.workerDeparture(orderId))}>
        出发检查
      </Button>
    </BottomBar>
  );
}

/** No preparation helps: somebody else has to go, and the office is one tap away. */
function UnfitBar() {
  return (
    <BottomBar>
      <Button
        id="call-office"
        size="large"
        kind="secondary"
        block
        onClick={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE })}
      >
        打电话给办公室
      </Button>
    </BottomBar>
  );
}

function DepartBar({ orderId, promisedFrom }: Pick<Schemas['WorkerVisit'], 'orderId' | 'promisedFrom'>) {
  const depart = useDepart(orderId);
  const [locating, setLocating] = useState(false);
  const leave = async () => {
    if (!(await isMeant(promisedFrom))) return;
    setLocating(true);
    letAsk();
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

/** One tap begins the service and calls. */
function CallBar({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const start = useStartCall(visit.orderId);
  const call = () =>
    start.mutate(
      { deviceTime: deviceTime() },
      {
        onSuccess: ({ customerPhone }) => {
          if (customerPhone) void Taro.makePhoneCall({ phoneNumber: customerPhone });
        },
      },
    );
  return (
    <>
      <ProblemNotice error={start.error} />
      <BottomBar note="拨通后请客户打开视频，一起看问题">
        <Button id="start-call" size="large" block busy={start.isPending} onClick={call}>
          联系客户，开始服务
        </Button>
      </BottomBar>
    </>
  );
}

/** A departure hours too early is a slip of the thumb more often than not, and the customer is told of it at once. */
async function isMeant(promisedFrom: string): Promise<boolean> {
  const early = earlyText(promisedFrom, nowMs());
  if (!early) return true;
  const { confirm } = await Taro.showModal({
    title: '现在就出发吗？',
    content: `约定${moment(promisedFrom, nowMs())}到达，现在出发早了${early}。出发后客户会马上收到通知。`,
    confirmText: '现在出发',
    cancelText: '再等等',
  });
  return confirm;
}
