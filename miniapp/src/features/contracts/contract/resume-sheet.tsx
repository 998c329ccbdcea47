import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { SkeletonCards } from '@/components/skeleton';
import { sentenceOf } from '@/lib/api/problem';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { moment } from '@/lib/time';
import { resumeContract, useResumeOffer } from '../api';
import { useContractChange } from './use-contract-change';

interface Props {
  contractId: string;
  onClose: () => void;
}

/** No start has this name. */
const REFUND = 'refund';

/** Goes on: where every visit would go, before anything happens. */
export function ResumeSheet({ contractId, onClose }: Props) {
  const offer = useResumeOffer(contractId);
  return (
    <Sheet id="resume-sheet" open title="恢复上门" hint="钟点不变，不用加钱" onClose={onClose}>
      {offer.data ? (
        <Places contractId={contractId} places={offer.data.places} onDone={onClose} />
      ) : offer.isError ? (
        <Notice tone="danger">{sentenceOf(offer.error)}</Notice>
      ) : (
        <SkeletonCards count={1} lines={3} />
      )}
    </Sheet>
  );
}

interface PlacesProps {
  contractId: string;
  places: Schemas['ResumePlace'][];
  onDone: () => void;
}

function Places({ contractId, places, onDone }: PlacesProps) {
  const { busy, send } = useContractChange(contractId, onDone);
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const choice = ({ seq, conflict, startAt }: Schemas['ResumePlace']): string | undefined =>
    chosen[seq] ?? (conflict ? undefined : startAt);
  const resume = () => {
    const visits = places.map((place) => {
      const at = choice(place);
      return { seq: place.seq, revision: place.revision, startAt: !at || at === REFUND ? null : at };
    });
    void send(() => resumeContract(contractId, { visits }), '已恢复，正在为您确认服务人员');
  };
  return (
    <>
      {places.map((place) => (
        <View key={place.seq} id={`place-${place.seq}`} className="resume-place">
          <View>
            第{place.seq}次 · {moment(place.startAt, nowMs())}
            {place.conflict ? '，当天没有空闲' : ''}
          </View>
          {place.conflict ? (
            <Chips
              id={`choose-${place.seq}`}
              options={[
                ...place.proposals.map((at) => ({ value: at, label: moment(at, nowMs()) })),
                { value: REFUND, label: `退回 ${yuan(place.shareFen)}` },
              ]}
              chosen={chosen[place.seq] ? [chosen[place.seq]!] : []}
              onToggle={(at) => setChosen((before) => ({ ...before, [place.seq]: at }))}
            />
          ) : null}
        </View>
      ))}
      <Button id="resume" block busy={busy} disabled={places.some((place) => !choice(place))} onClick={resume}>
        按这些时间恢复
      </Button>
    </>
  );
}
