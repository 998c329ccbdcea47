import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '@/components/button';
import { Notice, ProblemNotice } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { useNow } from '@/lib/use-now';
import { yuan } from '@/lib/money';
import { durationText, moment } from '@/lib/time';
import { askAfterOpen, TooOldForTransfers, useTakeTransfer, type OwnTransfer } from '../api';

const TONES: Record<OwnTransfer['state'], Tone> = {
  created: 'wait',
  processing: 'wait',
  awaiting: 'wait',
  transferring: 'wait',
  cancelling: 'quiet',
  success: 'brand',
  failed: 'quiet',
  cancelled: 'quiet',
};

/** One sum for this person: how much, what for, until when, and taking it. */
export function TransferCard({ transfer }: { transfer: OwnTransfer }) {
  const { id, title, remark, amountFen, state, stateText, open, confirmBefore, receivedAt, createdAt } = transfer;
  const take = useTakeTransfer(id);
  const client = useQueryClient();
  const opened = useRef(false);
  // the mini-program is hidden while WeChat's page is open, and shown again when it closes
  useDidShow(() => {
    if (!opened.current) return;
    opened.current = false;
    void askAfterOpen(id).finally(() => void client.invalidateQueries({ queryKey: ['transfers'] }));
  });
  return (
    <View id={`transfer-${id}`} className={`card transfer ${open ? 'transfer-open' : ''}`}>
      <View className="transfer-head">
        <View className="transfer-title">{title}</View>
        <Tag tone={TONES[state]}>{stateText}</Tag>
      </View>
      <View className="transfer-amount">{yuan(amountFen)}</View>
      <View className="transfer-remark">{remark}</View>
      {open && confirmBefore ? (
        <Until deadline={confirmBefore} />
      ) : (
        <View className="muted">
          {receivedAt
            ? `${moment(receivedAt, nowMs())} 存入微信零钱`
            : (waiting(transfer) ?? moment(createdAt, nowMs()))}
        </View>
      )}
      {take.error instanceof TooOldForTransfers ? (
        <Notice tone="wait">微信版本较旧，请更新微信后再领取</Notice>
      ) : (
        <ProblemNotice error={take.error} />
      )}
      {open ? (
        <Button
          id={`take-${id}`}
          block
          busy={take.isPending}
          onClick={() => {
            opened.current = true;
            take.mutate();
          }}
        >
          {title === '红包' ? '拆红包' : '确认收款'}
        </Button>
      ) : null}
    </View>
  );
}

/** What is left, in words: a day is too long for a clock. */
function Until({ deadline }: { deadline: string }) {
  const now = useNow();
  const minutes = Math.max(1, Math.ceil((Date.parse(deadline) - now) / 60_000));
  return (
    <View className="transfer-until">
      {moment(deadline, now)} 前领取，还剩{durationText(minutes)}
    </View>
  );
}

/** Why it is not here yet. */
function waiting({ state, createdAt, sendAt }: OwnTransfer): string | null {
  const later = Date.parse(sendAt) - Date.parse(createdAt) > 0;
  return state === 'created' && later ? `今日发放额度已满，${moment(sendAt, nowMs())} 起为您发放` : null;
}
