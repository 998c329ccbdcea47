import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { NoteField } from '@/components/note-field';
import { Notice, ProblemNotice } from '@/components/notice';
import { PriceLines } from '@/components/price-lines';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { Clauses } from '@/features/orders/agreement/clauses';
import { SignatureCard } from '@/features/orders/agreement/signature-card';
import { useSigning } from '@/features/orders/agreement/use-signing';
import { LONGEST_NOTE } from '@/features/orders/booking-draft';
import { useBooking } from '@/features/orders/use-booking';
import { ApiProblem } from '@/lib/api/problem';
import { TOLD } from '@/lib/company';
import { yuan } from '@/lib/money';
import { goBack } from '@/lib/routes';
import { shortDay } from '@/lib/time';
import { useStayQuote } from '../api';
import { useStayDraft } from '../stay-draft';
import { useStayCheckout, type StayStep } from '../use-stay-checkout';
import { WorkerChoice } from '../worker-choice';
import { OtherDays } from './other-days';
import './confirm.scss';

const PAY_WORDS: Record<Exclude<StayStep, 'idle'>, string> = {
  booking: '正在保留这些天',
  paying: '等待微信支付',
  confirming: '正在确认支付结果',
};

/** Who comes, what it costs, and the agreement: signed here, then paid. */
export default function StayConfirmPage() {
  const booking = useBooking();
  const { first, last } = useStayDraft();
  const wish = booking.homeQuery;
  const ready = wish !== null && first !== null && last !== null;
  const quote = useStayQuote(ready ? { serviceId: wish.serviceId, addressId: wish.addressId, first, last } : null);

  if (booking.state === 'failed') {
    return <Failure error={booking.error} onRetry={booking.retry} busy={booking.retrying} />;
  }
  if (booking.state !== 'loading' && !ready) {
    return (
      <Empty icon="calendar" title="还没有选好日子" hint="先选开始和结束的日子">
        <Button onClick={goBack}>去选日子</Button>
      </Empty>
    );
  }
  if (quote.isError) {
    const { error } = quote;
    if (error instanceof ApiProblem && error.alternatives.length > 0) return <OtherDays problem={error} />;
    return <Failure error={error} busy={quote.isFetching} onRetry={() => void quote.refetch()} />;
  }
  return (
    <View className="screen">
      {quote.data ? <Confirm key={quote.data.quoteId} quote={quote.data} /> : <SkeletonCards count={3} lines={4} />}
    </View>
  );
}

function Confirm({ quote }: { quote: Schemas['StayQuoteView'] }) {
  const { candidates, agreement } = quote;
  const checkout = useStayCheckout();
  const [workerId, setWorkerId] = useState(candidates[0]?.id ?? null);
  const [note, setNote] = useState('');
  const signing = useSigning(agreement);
  const { open, signed } = signing;
  const submit = () =>
    void checkout.submit({
      quoteId: quote.quoteId,
      ...(workerId ? { workerId } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
      ...signing.given(),
    });
  return (
    <>
      <ProblemNotice error={checkout.problem} />
      <View className="card">
        <View className="card-title">{agreement.serviceName}</View>
        <View id="days-text">{quote.daysText}</View>
        {quote.trialUntil ? (
          <View className="muted">试用到{shortDay(quote.trialUntil)}：可以结束或换人，只付服务过的天数</View>
        ) : null}
      </View>
      <View className="card">
        <View className="card-title">选择人选</View>
        <WorkerChoice workers={candidates} chosen={workerId} onChoose={setWorkerId} />
      </View>
      <View className="card">
        <View className="card-title">费用</View>
        <PriceLines lines={quote.lines} totalFen={quote.totalFen} />
        <View className="stay-fees">
          {quote.cancellation.map(({ because }) => (
            <View key={because} className="muted">
              {because}
            </View>
          ))}
        </View>
      </View>
      <View className="card">
        <View className="card-title">给她的话（选填）</View>
        <NoteField
          id="note"
          label="给她的话"
          value={note}
          longest={LONGEST_NOTE}
          placeholder="如：预产期12月5日，家里有一只猫"
          onChange={setNote}
        />
      </View>
      <Clauses agreement={agreement} />
      <SignatureCard agreement={agreement} signing={signing} />
      <Notice icon="shield">提交后这些天为您保留{TOLD.holdMinutes}分钟，一次付清；签署即表示您同意以上条款。</Notice>
      <BottomBar note={open > 0 ? `还有${open}条健康声明需要确认` : undefined}>
        <View className="stay-total">
          <View className="muted">合计</View>
          <View className="stay-amount">{yuan(quote.totalFen)}</View>
        </View>
        <Button id="pay" busy={checkout.step !== 'idle'} disabled={!signed || workerId === null} onClick={submit}>
          {checkout.step === 'idle' ? '签署并支付' : PAY_WORDS[checkout.step]}
        </Button>
      </BottomBar>
    </>
  );
}
