import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { moment } from '@/lib/time';
import { useOpenPaper, type Invoice } from './api';
import './document-card.scss';

const TONES: Record<Invoice['state'], Tone> = {
  asked: 'wait',
  working: 'wait',
  failed: 'wait',
  issued: 'brand',
  reversed: 'quiet',
  dropped: 'quiet',
};

/** One document: over how much, to whom, and its page. */
export function DocumentCard({ invoice }: { invoice: Invoice }) {
  const { id, kind, state, stateText, amountFen, title, item, number, cause, issuedAt, askedAt, hasPaper } = invoice;
  const open = useOpenPaper(invoice);
  return (
    <View id={`invoice-${id}`} className={`card document ${state === 'reversed' ? 'document-past' : ''}`}>
      <View className="document-head">
        <View className="document-kind">
          {kind === 'red' ? `红字发票${cause ? `（${cause}）` : ''}` : '电子发票（普通发票）'}
        </View>
        <Tag tone={kind === 'red' && state === 'issued' ? 'quiet' : TONES[state]}>{stateText}</Tag>
      </View>
      <View className="document-amount">{yuan(amountFen)}</View>
      <View className="document-title">{title.name}</View>
      {title.taxNo ? <View className="muted">税号 {title.taxNo}</View> : null}
      <View className="muted">
        {item} · {number ? `No. ${number}` : `${moment(askedAt, nowMs())} 申请`}
      </View>
      {issuedAt ? <View className="muted">{moment(issuedAt, nowMs())} 开具</View> : null}
      {state === 'failed' ? (
        <View className="document-wait">开票平台没有受理，我们正在处理，开好马上告诉您</View>
      ) : null}
      <ProblemNotice error={open.error} />
      {hasPaper ? (
        <Button id={`open-${id}`} size="small" kind="secondary" busy={open.isPending} onClick={() => open.mutate()}>
          查看发票
        </Button>
      ) : null}
    </View>
  );
}
