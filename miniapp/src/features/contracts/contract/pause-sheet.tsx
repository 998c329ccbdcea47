import type { Schemas } from '@daowei/shared/api/client';
import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { SkeletonCards } from '@/components/skeleton';
import { sentenceOf } from '@/lib/api/problem';
import { nowMs } from '@/lib/clock';
import { calendarDay, localDateAt } from '@/lib/time';
import { pauseContract, usePauseOffer } from '../api';
import { useContractChange } from './use-contract-change';

interface Props {
  contract: Schemas['ContractView'];
  onClose: () => void;
}

const WEEK_DAYS = 7;
/** Lengths that are offered, in weeks; longer than the policy's days are left out. */
const WEEKS = [1, 2, 4, 8];
/** Visits a pause can begin with; who wants a later one can wait. */
const MOST_STARTS = 3;
const LONGEST_NOTE = 200;

/** A break: from which visit on, for how long, and why, asked kindly. */
export function PauseSheet({ contract, onClose }: Props) {
  const offer = usePauseOffer(contract.id);
  return (
    <Sheet id="pause-sheet" open title="暂停一段时间" hint="恢复后排到最后一次之后，费用不变" onClose={onClose}>
      {offer.data ? (
        <Wish contract={contract} offer={offer.data} onDone={onClose} />
      ) : offer.isError ? (
        <Notice tone="danger">{sentenceOf(offer.error)}</Notice>
      ) : (
        <SkeletonCards count={1} lines={3} />
      )}
    </Sheet>
  );
}

interface WishProps {
  contract: Schemas['ContractView'];
  offer: Schemas['PauseOffer'];
  onDone: () => void;
}

function Wish({ contract, offer, onDone }: WishProps) {
  const { busy, send } = useContractChange(contract.id, onDone);
  const earliest = nowMs() + offer.noticeHours * 3_600_000;
  const starts = contract.visits
    .filter(({ open, startAt }) => open && Date.parse(startAt) > earliest)
    .map(({ startAt }) => dayOf(new Date(startAt)))
    .sort()
    .slice(0, MOST_STARTS);
  const [from, setFrom] = useState<LocalDate | undefined>(starts[0]);
  const [weeks, setWeeks] = useState<number>(WEEKS[1]!);
  const [reason, setReason] = useState<Schemas['PauseReason'] | null>(null);
  const [note, setNote] = useState('');
  if (offer.because !== null) return <Notice tone="wait">{offer.because}</Notice>;
  if (!from) return <Notice tone="wait">离最近的上门不到{offer.noticeHours}小时，请联系客服</Notice>;
  const today = localDateAt(nowMs());
  const until = addDays(from, weeks * WEEK_DAYS);
  const resting = visitsIn(contract, from, until);
  const pause = () => {
    if (!reason) return;
    const words = note.trim();
    const body = { from, until, reason, ...(words ? { note: words } : {}) };
    void send(() => pauseContract(contract.id, body), '已暂停，到时候会提醒您');
  };
  return (
    <>
      <View className="sheet-label">从哪一天起</View>
      <Chips
        id="pause-from"
        options={starts.map((day) => ({ value: day, label: calendarDay(day, today) }))}
        chosen={[from]}
        onToggle={setFrom}
      />
      <View className="sheet-label">暂停多久</View>
      <Chips
        id="pause-weeks"
        options={WEEKS.filter((one) => one * WEEK_DAYS <= offer.longestDays).map((one) => ({
          value: one,
          label: `${one}周`,
        }))}
        chosen={[weeks]}
        onToggle={setWeeks}
      />
      <View className="sheet-label">方便说说原因吗</View>
      <Chips
        id="pause-reason"
        options={offer.reasons.map(({ code, label }) => ({ value: code, label }))}
        chosen={reason ? [reason] : []}
        onToggle={setReason}
      />
      <NoteField
        id="pause-note"
        label="还想补充的话"
        value={note}
        placeholder="还想补充的话（选填，加密保存）"
        longest={LONGEST_NOTE}
        onChange={setNote}
      />
      <View className="muted" id="pause-words">
        {resting}次先不上门，{calendarDay(until, today)}自动恢复。还可以暂停{offer.pausesLeft}次。
      </View>
      <Button id="pause" block busy={busy} disabled={!reason || resting === 0} onClick={pause}>
        暂停到{calendarDay(until, today)}
      </Button>
    </>
  );
}

/** Visits of these days, the last day not among them. */
function visitsIn({ visits }: Schemas['ContractView'], from: LocalDate, until: LocalDate): number {
  const [begin, end] = [startOfDay(from).getTime(), startOfDay(until).getTime()];
  return visits.filter(({ open, startAt }) => open && Date.parse(startAt) >= begin && Date.parse(startAt) < end).length;
}
