import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Countdown } from '@/components/countdown';
import { ProblemNotice } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import { yuan } from '@/lib/money';
import { clockTime } from '@/lib/time';
import { useWithdrawExtra } from '../api';
import { OvertimeSheet } from './overtime-sheet';
import { ProposeSheet } from './propose-sheet';

type Extra = Schemas['ExtraView'];

const STATES: Record<Extra['state'], { word: string; tone: Tone }> = {
  proposed: { word: '等客户答复', tone: 'wait' },
  agreed: { word: '客户已同意', tone: 'brand' },
  declined: { word: '客户不需要', tone: 'quiet' },
  withdrawn: { word: '已收回', tone: 'quiet' },
  lapsed: { word: '没有等到答复', tone: 'quiet' },
};

/** More work and more time on site: asked here, agreed on the customer's phone, paid with the balance. */
export function ExtrasCard({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const [open, setOpen] = useState<'extra' | 'overtime' | null>(null);
  const withdraw = useWithdrawExtra(visit.orderId);
  const { bill, offeredExtras, offeredOvertime, agreedEnd, nextAction } = visit;
  const works = nextAction === 'work' || nextAction === 'sign';
  const mayPropose = works && offeredExtras.length > 0;
  const mayAsk = works && offeredOvertime.length > 0;
  if (bill.extras.length === 0 && !mayPropose && !mayAsk) return null;
  return (
    <View className="card" id="extras">
      <View className="card-title">现场增加项目与延时</View>
      {works && agreedEnd ? (
        <View className="muted" id="agreed-end">
          约定做到{clockTime(agreedEnd)}，需要更久请提前申请
        </View>
      ) : null}
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
          {extra.state === 'proposed' && extra.answerBy ? (
            <View className="muted">
              客户还有 <Countdown until={extra.answerBy} /> 可以答复，没有答复就按原定时间结束
            </View>
          ) : null}
          {extra.state === 'proposed' ? (
            <Button
              id={`withdraw-${extra.id}`}
              size="small"
              kind="quiet"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate(extra.id)}
            >
              {extra.minutes === null ? '收回建议' : '收回申请'}
            </Button>
          ) : null}
        </View>
      ))}
      {mayPropose ? (
        <Button id="propose-extra" kind="secondary" block onClick={() => setOpen('extra')}>
          建议增加项目
        </Button>
      ) : null}
      {mayAsk ? (
        <Button id="ask-overtime" kind="secondary" block onClick={() => setOpen('overtime')}>
          申请延时
        </Button>
      ) : null}
      {open === 'extra' ? <ProposeSheet visit={visit} onClose={() => setOpen(null)} /> : null}
      {open === 'overtime' ? <OvertimeSheet visit={visit} onClose={() => setOpen(null)} /> : null}
    </View>
  );
}
