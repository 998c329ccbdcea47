import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import { yuan } from '@/lib/money';
import { useWithdrawExtra } from '../api';
import { ProposeSheet } from './propose-sheet';

type Extra = Schemas['ExtraView'];

const STATES: Record<Extra['state'], { word: string; tone: Tone }> = {
  proposed: { word: '等客户答复', tone: 'wait' },
  agreed: { word: '客户已同意', tone: 'brand' },
  declined: { word: '客户不需要', tone: 'quiet' },
  withdrawn: { word: '已收回', tone: 'quiet' },
};

/** More work found on site: proposed here, agreed on the customer's phone, paid with the balance. */
export function ExtrasCard({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const [open, setOpen] = useState(false);
  const withdraw = useWithdrawExtra(visit.orderId);
  const { bill, offeredExtras, nextAction } = visit;
  const mayPropose = offeredExtras.length > 0 && (nextAction === 'work' || nextAction === 'sign');
  if (bill.extras.length === 0 && !mayPropose) return null;
  return (
    <View className="card" id="extras">
      <View className="card-title">现场增加项目</View>
      <ProblemNotice error={withdraw.error} />
      {bill.extras.map((extra) => (
        <View key={extra.id} className="extra">
          <View className="extra-line">
            <View className="extra-name">
              {extra.name}
              {extra.quantity > 1 ? `×${extra.quantity}` : ''} {yuan(extra.amountFen)}
            </View>
            <Tag tone={STATES[extra.state].tone}>{STATES[extra.state].word}</Tag>
          </View>
          <View className="muted">{extra.reason}</View>
          {extra.state === 'proposed' ? (
            <Button
              id={`withdraw-${extra.id}`}
              size="small"
              kind="quiet"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate(extra.id)}
            >
              收回建议
            </Button>
          ) : null}
        </View>
      ))}
      {mayPropose ? (
        <Button id="propose-extra" kind="secondary" block onClick={() => setOpen(true)}>
          建议增加项目
        </Button>
      ) : null}
      {open ? <ProposeSheet visit={visit} onClose={() => setOpen(false)} /> : null}
    </View>
  );
}
