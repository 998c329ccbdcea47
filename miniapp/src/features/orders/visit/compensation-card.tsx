import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { ProblemNotice } from '@/components/notice';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useChooseRemedy, useCompensation } from '../compensation-api';
import { DelayCard } from './delay-card';
import { TimesSheet } from './times-sheet';
import './compensation.scss';

/** What happened to the promise, and what was given for it without being asked. */
export function CompensationCard({ order }: { order: Schemas['OrderView'] }) {
  const { data } = useCompensation(order);
  if (!data) return null;
  const { delay, items, times, redoOf } = data;
  // once somebody stands at the door, what was foreseen is of no use any more
  const isForeseen = delay && !order.visit?.arrivedAt;
  return (
    <>
      {isForeseen ? <DelayCard order={order} delay={delay} times={times} /> : null}
      {items.map((grant) => (
        <GrantCard key={grant.id} orderId={order.id} grant={grant} times={times} />
      ))}
      {redoOf ? (
        <View className="card" id="redo-of">
          <Cell
            id="redo-original"
            icon="home"
            title="这是一次免费重做"
            hint={`原预约 ${redoOf.no}`}
            onClick={() => go(routes.visit(redoOf.id))}
          />
        </View>
      ) : null}
    </>
  );
}

function GrantCard({ orderId, grant, times }: { orderId: string; grant: Schemas['GrantView']; times: string[] }) {
  const { cause, causeName, outcome, whatHappened, because, ruleVersion, computation, redoOrderId, grantedAt } = grant;
  return (
    <View className="card" id={`grant-${cause}`}>
      <View className="card-title">{causeName}赔付</View>
      <View className="promise-outcome">{outcome}</View>
      <View className="promise-line">{whatHappened}</View>
      <View className="promise-line">
        按赔付规则第{ruleVersion}版：{because}
      </View>
      {computation.map((line) => (
        <View key={line} className="promise-line">
          {line}
        </View>
      ))}
      <View className="muted">{moment(grantedAt, nowMs())} 自动赔付</View>
      {grant.state === 'choosing' ? <Choice orderId={orderId} grant={grant} times={times} /> : null}
      {redoOrderId ? (
        <Cell id="redo-visit" icon="home" title="看免费重做的预约" onClick={() => go(routes.visit(redoOrderId))} />
      ) : null}
    </View>
  );
}

/** The money with one tap, or a time at which it is done again with two. */
function Choice({ orderId, grant, times }: { orderId: string; grant: Schemas['GrantView']; times: string[] }) {
  const [picks, setPicks] = useState(false);
  const choose = useChooseRemedy(orderId);
  const take = (redoAt?: string) => {
    if (!choose.isPending) choose.mutate(redoAt === undefined ? {} : { redoAt });
  };
  return (
    <>
      <View className="muted">{moment(grant.chooseBy ?? grant.grantedAt, nowMs())}前请选一种，过时自动退款</View>
      <ProblemNotice error={choose.error} />
      <View className="promise-choices">
        <Button id="choose-money" kind="secondary" onClick={() => take()}>
          退{yuan(grant.moneyFen)}
        </Button>
        <Button id="choose-redo" kind="secondary" onClick={() => setPicks(true)}>
          免费重做一次
        </Button>
      </View>
      {picks ? (
        <TimesSheet
          title="免费重做"
          hint="选一个时间，不收任何费用"
          times={times}
          busy={choose.isPending}
          error={choose.error}
          onTake={take}
          onClose={() => setPicks(false)}
        />
      ) : null}
    </>
  );
}
