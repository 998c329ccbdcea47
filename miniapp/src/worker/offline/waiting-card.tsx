import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { queryClient } from '@/lib/query';
import { clockTime } from '@/lib/time';
import { go, routes } from '@/lib/routes';
import { ofVisit, wordsOf, type Act } from './act';
import { sendWithSignal, startSending } from './sending';
import { useWaiting } from './waiting';
import './waiting-card.scss';

/** What was done without signal and waits, and what the server did not take; nothing when all has arrived. */
export function WaitingCard({ orderId }: { orderId: string }) {
  const acts = ofVisit(
    useWaiting((waiting) => waiting.acts),
    orderId,
  ).filter(({ waits, refused }) => waits || refused);
  useDidShow(() => void startSending());
  useEffect(sendWithSignal, []);
  if (acts.length === 0) return null;
  const refused = acts.find((act) => act.refused);
  return refused ? <RefusedActs orderId={orderId} refused={refused} acts={acts} /> : <WaitingActs acts={acts} />;
}

function WaitingActs({ acts }: { acts: readonly Act[] }) {
  return (
    <View className="card" id="waiting-acts">
      <Notice tone="wait">已记在手机上，有信号后自动上报，请放心继续</Notice>
      <ActList acts={acts} />
      <Button id="send-now" size="small" kind="quiet" onClick={() => void startSending()}>
        现在上报
      </Button>
    </View>
  );
}

/** Decided where the worker stands: show the door code again, or let go of what did not count. */
function RefusedActs({ orderId, refused, acts }: { orderId: string; refused: Act; acts: readonly Act[] }) {
  const again = refused.deed.kind === 'check-in' && ASKED_AGAIN.has(refused.refused?.code ?? '');
  return (
    <View className="card" id="refused-acts">
      <Notice tone="danger">{`“${wordsOf(refused.deed)}”没有生效：${refused.refused?.sentence ?? ''}`}</Notice>
      <ActList acts={acts} />
      {again ? (
        <Button id="show-again" block onClick={() => go(routes.workerCheckIn(orderId))}>
          再核验一次，后面的记录都保留
        </Button>
      ) : null}
      <Button id="let-go" kind="quiet" block onClick={() => letGo(orderId)}>
        知道了，以系统里的状态为准
      </Button>
    </View>
  );
}

/** What was shown at the door did not convince; the work after it was done all the same. */
const ASKED_AGAIN: ReadonlySet<string> = new Set([
  'CHECK_IN_CODE_WRONG',
  'CHECK_IN_LOCKED',
  'PLACE_UNPROVEN',
  'AGREEMENT_UNSIGNED',
]);

/** From here on it is as the server says. */
function letGo(orderId: string): void {
  const { acts, keep } = useWaiting.getState();
  keep(acts.filter((act) => act.orderId !== orderId));
  void queryClient.invalidateQueries({ queryKey: ['worker-visit', orderId] });
}

function ActList({ acts }: { acts: readonly Act[] }) {
  return (
    <View>
      {acts.map(({ id, deed, refused }) => (
        <View key={id} className={`waiting-act ${refused ? 'waiting-act-refused' : ''}`}>
          <View>{wordsOf(deed)}</View>
          <View className="muted">{clockTime(deed.body.deviceTime)}</View>
        </View>
      ))}
    </View>
  );
}
