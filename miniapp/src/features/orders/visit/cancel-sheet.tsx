import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Notice, ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { SkeletonLines } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { ApiProblem } from '@/lib/api/problem';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useCancelOrder } from '../api';
import { NO_REASON, reasonBody, Why } from '../parts/why';
import { useCancellation, useMoveTerms } from '../second-thoughts';
import './cancel-sheet.scss';

interface Props {
  order: Schemas['OrderView'];
  onClose: () => void;
}

/** Calling off a paid booking: another time first, then what it costs and why, before anybody confirms. */
export function CancelSheet({ order, onClose }: Props) {
  const preview = useCancellation(order.id);
  const cancel = useCancelOrder(order.id);
  const [reason, setReason] = useState(NO_REASON);
  const changed = cancel.error instanceof ApiProblem && cancel.error.code === 'CANCELLATION_CHANGED';
  const why = reasonBody(reason);

  const confirm = () => {
    if (!why || !preview.data) return;
    cancel.mutate({ ...why, hash: preview.data.hash }, { onSuccess: onClose, onError: () => void preview.refetch() });
  };
  return (
    <Sheet id="cancel-sheet" open title="取消这次预约？" onClose={onClose}>
      <MoveInstead order={order} onGo={onClose} />
      {preview.data ? (
        <>
          {changed ? (
            <Notice tone="wait" id="fee-changed">
              取消费用刚刚有变化，请看看新的金额再决定
            </Notice>
          ) : (
            <ProblemNotice error={cancel.error} />
          )}
          <Fee preview={preview.data} />
          <Why question="方便告诉我们原因吗？" reasons={preview.data.reasons} reason={reason} onChange={setReason} />
          <Button
            id="cancel-confirm"
            kind="danger"
            block
            disabled={!why}
            busy={cancel.isPending || preview.isFetching}
            onClick={confirm}
          >
            {why ? confirmWords(preview.data) : '请选一个原因'}
          </Button>
        </>
      ) : preview.isError ? (
        <Failure error={preview.error} busy={preview.isFetching} onRetry={() => void preview.refetch()} />
      ) : (
        <SkeletonLines count={4} />
      )}
    </Sheet>
  );
}

/** The kinder way out, as long as the agreement allows it. */
function MoveInstead({ order, onGo }: { order: Schemas['OrderView']; onGo: () => void }) {
  const terms = useMoveTerms(order.id, order.actions.includes('reschedule'));
  if (!terms.data || terms.data.because !== null) return null;
  return (
    <View className="instead">
      <Cell
        id="move-instead"
        icon="calendar"
        title="换个时间就好？试试延时预定"
        hint={`价格不变，周末也不加价，还可延时${terms.data.timesLeft}次`}
        onClick={() => {
          onGo();
          go(routes.move(order.id));
        }}
      />
    </View>
  );
}

/** Paid, fee, refund, and the rule behind them. */
function Fee({ preview }: { preview: Schemas['CancellationPreview'] }) {
  const { paidFen, feeFen, refundFen, because, until } = preview;
  return (
    <View className="fee" id="cancellation-fee">
      <View className="fee-row">
        <View className="fee-name">已支付</View>
        <View>{yuan(paidFen)}</View>
      </View>
      <View className="fee-row">
        <View className="fee-name">取消费用</View>
        <View id="fee-amount">{yuan(feeFen)}</View>
      </View>
      <View className="fee-row fee-refund">
        <View className="fee-name">退给您</View>
        <View id="refund-amount">{yuan(refundFen)}</View>
      </View>
      <View className="muted">{because}</View>
      {until ? <View className="muted">{moment(until, nowMs())}前取消都是这个金额</View> : null}
    </View>
  );
}

function confirmWords({ refundFen }: Schemas['CancellationPreview']): string {
  return refundFen > 0 ? `取消预约，退款${yuan(refundFen)}` : '取消预约';
}
