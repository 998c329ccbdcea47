import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro, { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Countdown } from '@/components/countdown';
import { Icon } from '@/components/icon';
import { ServiceIcon } from '@/components/icon/service-icon';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { Tag, type Tone } from '@/components/tag';
import { STATE_TONES } from '@/features/orders/order-words';
import { tellOutcome } from '@/features/payments/tell-outcome';
import { sentenceOf } from '@/lib/api/problem';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { cancelContract, useContract } from '../api';
import { payContract } from '../use-package-checkout';
import { ContractActs, type SheetName } from './contract-acts';
import { History, Workers } from './contract-story';
import { PauseSheet } from './pause-sheet';
import { ReplaceSheet } from './replace-sheet';
import { ResumeSheet } from './resume-sheet';
import { SkipSheet } from './skip-sheet';
import { StandingNotice } from './standing-notice';
import './contract.scss';

const TONES: Record<Schemas['ContractState'], Tone> = {
  awaiting_payment: 'wait',
  active: 'brand',
  cancelled: 'quiet',
  expired: 'quiet',
};

/** A package: what it is, what was paid, and every visit with how far it is. */
export default function ContractPage() {
  const contract = useContract(useRouter().params.id ?? '');
  useDidShow(() => {
    if (contract.isStale) void contract.refetch();
  });
  if (!contract.data && contract.isError) {
    return <Failure error={contract.error} busy={contract.isFetching} onRetry={() => void contract.refetch()} />;
  }
  return (
    <View className="screen">
      {contract.data ? <Contract contract={contract.data} /> : <SkeletonCards count={3} lines={4} />}
    </View>
  );
}

function Contract({ contract }: { contract: Schemas['ContractView'] }) {
  const saved = contract.grossFen - contract.totalFen;
  const [skipped, setSkipped] = useState<Schemas['ContractVisitView'] | null>(null);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const close = () => setSheet(null);
  return (
    <>
      <StandingNotice contract={contract} />
      <View className="card">
        <View className="contract-head">
          <ServiceIcon icon={contract.serviceIcon} size={26} />
          <View className="contract-name">{contract.serviceName}</View>
          <Tag tone={contract.pausedUntil ? 'wait' : TONES[contract.state]}>{contract.stateText}</Tag>
        </View>
        <View className="contract-package" id="package-name">
          {contract.packageName}
        </View>
        <View className="muted">
          {contract.addressShort} · {yuan(contract.totalFen)}
          {saved > 0 ? `（已优惠${yuan(saved)}）` : ''}
        </View>
        <View className="contract-progress" id="progress">
          已完成 {contract.doneCount} / {contract.visitCount} 次
          {contract.nextAt ? `，下一次 ${moment(contract.nextAt, nowMs())}` : ''}
        </View>
        <ContractActs contract={contract} onOpen={setSheet} />
      </View>
      {contract.state === 'awaiting_payment' && contract.holdUntil ? (
        <Notice tone="wait">
          全部时段保留 <Countdown until={contract.holdUntil} />
          ，请尽快支付
        </Notice>
      ) : null}
      <View className="card">
        <View className="card-title">每一次上门</View>
        {contract.visits.map((visit) => (
          <VisitRow key={visit.seq} visit={visit} onSkip={() => setSkipped(visit)} />
        ))}
      </View>
      <Workers workers={contract.workers} />
      <History facts={contract.history} />
      {contract.actions.includes('pay') ? <PayBar contract={contract} /> : null}
      {sheet === 'pause' ? <PauseSheet contract={contract} onClose={close} /> : null}
      {sheet === 'resume' ? <ResumeSheet contractId={contract.id} onClose={close} /> : null}
      {sheet === 'replace' ? <ReplaceSheet contractId={contract.id} onClose={close} /> : null}
      {skipped ? <SkipSheet contractId={contract.id} visit={skipped} onClose={() => setSkipped(null)} /> : null}
    </>
  );
}

/** A visit is an order of its own: its page shows the worker, the door code, and how to move it. */
function VisitRow({ visit, onSkip }: { visit: Schemas['ContractVisitView']; onSkip: () => void }) {
  const { orderId } = visit;
  return (
    <View className="contract-visit-block">
      <View
        id={`visit-${visit.seq}`}
        className="contract-visit"
        hoverClass={orderId ? 'pressed' : 'none'}
        ariaRole={orderId ? 'button' : undefined}
        onClick={orderId ? () => go(routes.visit(orderId)) : undefined}
      >
        <View className="contract-visit-words">
          <View className="contract-visit-time">
            第{visit.seq}次 · {visit.state === 'paused' ? '恢复后再排' : moment(visit.startAt, nowMs())}
          </View>
          <View className="muted">
            {yuan(visit.shareFen)}
            {visit.workerName ? ` · ${visit.workerName}` : ''}
          </View>
        </View>
        <Tag tone={STATE_TONES[visit.state]}>{visit.state === 'paused' ? '暂停中' : visit.stateText}</Tag>
        {orderId ? <Icon name="chevron-right" size={18} className="contract-visit-go" /> : null}
      </View>
      {orderId && visit.open ? (
        <View className="contract-visit-changes">
          <Button id={`skip-${visit.seq}`} kind="quiet" size="small" onClick={onSkip}>
            跳过
          </Button>
          <Button id={`move-${visit.seq}`} kind="quiet" size="small" onClick={() => go(routes.visit(orderId))}>
            改期
          </Button>
        </View>
      ) : null}
    </View>
  );
}

function PayBar({ contract }: { contract: Schemas['ContractView'] }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState<'pay' | 'cancel' | null>(null);
  const again = () => {
    void client.invalidateQueries({ queryKey: ['contract', contract.id] });
    void client.invalidateQueries({ queryKey: ['contracts'] });
  };
  const pay = async () => {
    setBusy('pay');
    tellOutcome(await payContract(contract.id, () => undefined));
    setBusy(null);
    again();
  };
  const cancel = async () => {
    const { confirm } = await Taro.showModal({ title: '取消这份套餐？', content: '保留的时段都会释放，没有任何费用' });
    if (!confirm) return;
    setBusy('cancel');
    try {
      await cancelContract(contract.id);
    } catch (problem) {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    }
    setBusy(null);
    again();
  };
  return (
    <BottomBar>
      <View className="contract-cancel">
        <Button id="cancel" kind="quiet" block busy={busy === 'cancel'} onClick={() => void cancel()}>
          取消
        </Button>
      </View>
      <View className="contract-pay">
        <Button id="pay" block busy={busy === 'pay'} onClick={() => void pay()}>
          支付 {yuan(contract.totalFen)}
        </Button>
      </View>
    </BottomBar>
  );
}
