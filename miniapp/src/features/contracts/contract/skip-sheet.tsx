import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { SkeletonCards } from '@/components/skeleton';
import { sentenceOf } from '@/lib/api/problem';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { moment } from '@/lib/time';
import { skipVisit, useSkipOffer } from '../api';

interface Props {
  contractId: string;
  visit: Schemas['ContractVisitView'];
  onClose: () => void;
}

/** Skipping one visit: where it goes instead, or what is refunded, before anything happens. */
export function SkipSheet({ contractId, visit, onClose }: Props) {
  const offer = useSkipOffer(contractId, visit.seq);
  return (
    <Sheet id="skip-sheet" open title={`跳过第${visit.seq}次`} hint={moment(visit.startAt, nowMs())} onClose={onClose}>
      {offer.data ? (
        <Choices contractId={contractId} seq={visit.seq} offer={offer.data} onDone={onClose} />
      ) : offer.isError ? (
        <Notice tone="danger">{sentenceOf(offer.error)}</Notice>
      ) : (
        <SkeletonCards count={1} lines={2} />
      )}
    </Sheet>
  );
}

interface ChoicesProps {
  contractId: string;
  seq: number;
  offer: Schemas['SkipOffer'];
  onDone: () => void;
}

function Choices({ contractId, seq, offer, onDone }: ChoicesProps) {
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  if (offer.because !== null) return <Notice tone="wait">{offer.because}</Notice>;
  const skip = async (startAt: string | null) => {
    setBusy(startAt ?? REFUND);
    try {
      await skipVisit(contractId, seq, { revision: offer.revision, startAt });
      onDone();
    } catch (problem) {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    }
    setBusy(null);
    for (const queryKey of [['contract', contractId], ['contracts']]) void client.invalidateQueries({ queryKey });
  };
  const { refundFen } = offer;
  return (
    <>
      <View className="muted" id="skip-words">
        {refundFen === null
          ? '这一次会挪到最后一次之后，钟点不变，不用加钱。'
          : '最后一次之后的那一天暂时没有空闲，可以挪到相近的时间，或退回这一次的费用。'}
        {`还可以跳过${offer.skipsLeft}次。`}
      </View>
      {offer.choices.map((startAt, place) => (
        <View className="skip-choice" key={startAt}>
          <Button
            id={`skip-to-${place}`}
            kind={refundFen === null ? 'primary' : 'secondary'}
            block
            busy={busy === startAt}
            disabled={busy !== null}
            onClick={() => void skip(startAt)}
          >
            挪到 {moment(startAt, nowMs())}
          </Button>
        </View>
      ))}
      {refundFen === null ? null : (
        <View className="skip-choice">
          <Button
            id="skip-refund"
            kind="quiet"
            block
            busy={busy === REFUND}
            disabled={busy !== null}
            onClick={() => void skip(null)}
          >
            不挪了，退回 {yuan(refundFen)}
          </Button>
        </View>
      )}
    </>
  );
}

/** Which button is busy while a share is refunded: no start has this name. */
const REFUND = 'refund';
