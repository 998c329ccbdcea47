import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { yuan } from '@/lib/money';
import { shortDay } from '@/lib/time';
import { decideTrial, useTrialOffer } from '../api';
import { WorkerChoice } from '../worker-choice';

/** The trial is on: it goes on, it ends today, or somebody else comes from tomorrow. */
export function TrialCard({ stay }: { stay: Schemas['StayView'] }) {
  const client = useQueryClient();
  const offer = useTrialOffer(stay.id, true);
  const [busy, setBusy] = useState<'keep' | 'end' | 'worker' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [changes, setChanges] = useState(false);
  const version = offer.data?.version;

  const decide = async (what: 'keep' | 'end' | 'worker', more: { workerId?: string } = {}) => {
    if (version === undefined) return;
    setBusy(what);
    setProblem(null);
    try {
      await decideTrial(stay.id, what, { version, ...more });
      setChanges(false);
    } catch (refused) {
      setProblem(refused);
    }
    setBusy(null);
    await client.invalidateQueries({ queryKey: ['stay', stay.id] });
    void client.invalidateQueries({ queryKey: ['stays'] });
  };
  const end = async () => {
    if (!offer.data) return;
    const { servedDays, chargedFen, refundFen } = offer.data;
    const content = `今天是最后一天，只收${servedDays}天${yuan(chargedFen)}，退回${yuan(refundFen)}`;
    const { confirm } = await Taro.showModal({ title: '结束试用？', content, confirmText: '结束' });
    if (confirm) await decide('end');
  };
  return (
    <View className="card" id="trial">
      <View className="card-title">试用期到{stay.trialUntil ? shortDay(stay.trialUntil) : ''}</View>
      <View>她合适吗？合适就继续；不合适可以换一位，或今天结束，只付服务过的天数。</View>
      {offer.data ? (
        <View className="muted trial-money" id="trial-money">
          今天结束：收{offer.data.servedDays}天{yuan(offer.data.chargedFen)}，退回{yuan(offer.data.refundFen)}
        </View>
      ) : null}
      <ProblemNotice error={problem ?? offer.error} />
      <View className="trial-acts">
        <Button id="keep" block busy={busy === 'keep'} disabled={!offer.data} onClick={() => void decide('keep')}>
          继续
        </Button>
        <Button id="change" kind="secondary" block disabled={!offer.data} onClick={() => setChanges(true)}>
          换人
        </Button>
        <Button
          id="end-trial"
          kind="quiet"
          block
          busy={busy === 'end'}
          disabled={!offer.data}
          onClick={() => void end()}
        >
          结束试用
        </Button>
      </View>
      {changes && offer.data ? (
        <ChangeSheet
          offer={offer.data}
          busy={busy === 'worker'}
          onClose={() => setChanges(false)}
          onChange={(workerId) => void decide('worker', { workerId })}
        />
      ) : null}
    </View>
  );
}

interface ChangeProps {
  offer: Schemas['TrialOfferView'];
  busy: boolean;
  onClose: () => void;
  onChange: (workerId: string) => void;
}

function ChangeSheet({ offer: { candidates, noChangeBecause }, busy, onClose, onChange }: ChangeProps) {
  const [chosen, setChosen] = useState<string | null>(candidates[0]?.id ?? null);
  return (
    <Sheet
      id="change-sheet"
      open
      title="换一位"
      hint={noChangeBecause ?? '从明天开始，价格不变；新来的她也有试用期'}
      onClose={onClose}
    >
      <WorkerChoice workers={candidates} chosen={chosen} onChoose={setChosen} />
      {candidates.length > 0 ? (
        <Button
          id="change-to"
          block
          busy={busy}
          disabled={chosen === null}
          onClick={() => {
            if (chosen !== null) onChange(chosen);
          }}
        >
          明天换她来
        </Button>
      ) : null}
    </Sheet>
  );
}
