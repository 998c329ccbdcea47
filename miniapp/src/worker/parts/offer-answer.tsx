import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useQuestion } from '@/features/messaging/api';
import { askSubscriptions } from '@/features/messaging/ask-subscriptions';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import { useAcceptOffer, useDeclineOffer } from '../api';
import { DECLINE_REASONS } from '../words';
import './offer-answer.scss';

interface Props {
  offer: Schemas['WorkerVisitCard'];
  onDeclined?: () => void;
}

/** Yes, or no with a reason. A reason of safety is never held against anybody. */
export function OfferAnswer({ offer, onDeclined }: Props) {
  const client = useQueryClient();
  const question = useQuestion('working');
  const [asking, setAsking] = useState(false);
  const accept = useAcceptOffer(offer.orderId, offer.assignmentId);
  const decline = useDeclineOffer(offer.assignmentId);
  const [reason, setReason] = useState<Schemas['DeclineOffer']['reason'] | null>(null);
  const [note, setNote] = useState('');

  const sayYes = () => {
    // straight from the tap: what is taken now may be moved or cancelled later
    void askSubscriptions(question).then(() => client.invalidateQueries({ queryKey: ['subscriptions'] }));
    accept.mutate(undefined, {
      onSuccess: ({ promisedFrom }) =>
        void Taro.showToast({ title: `已接单：${moment(promisedFrom, nowMs())}`, icon: 'none' }),
    });
  };
  const sayNo = () => {
    if (!reason) return;
    decline.mutate(
      { reason, note: note.trim() || undefined },
      {
        onSuccess: () => {
          setAsking(false);
          void Taro.showToast({ title: '已为您转派', icon: 'none' });
          onDeclined?.();
        },
      },
    );
  };
  return (
    <View className="answer">
      <ProblemNotice error={accept.error} />
      <View className="answer-row">
        <View className="answer-no">
          <Button
            id={`decline-${offer.orderId}`}
            kind="quiet"
            size="large"
            block
            disabled={accept.isPending}
            onClick={() => setAsking(true)}
          >
            不接
          </Button>
        </View>
        <View className="answer-yes">
          <Button id={`accept-${offer.orderId}`} size="large" block busy={accept.isPending} onClick={sayYes}>
            接单
          </Button>
        </View>
      </View>
      <Sheet
        id="decline-sheet"
        open={asking}
        title="这次为什么不方便？"
        hint="如实选择就好。因为安全原因拒单不会影响您的评分和派单。"
        onClose={() => setAsking(false)}
      >
        <ProblemNotice error={decline.error} />
        <Chips
          id="decline-reason"
          options={DECLINE_REASONS}
          chosen={reason ? [reason] : []}
          onToggle={(value) => setReason(value)}
        />
        <View className="answer-note">
          <NoteField
            id="decline-note"
            label="补充说明"
            value={note}
            longest={100}
            placeholder="补充说明（选填）"
            onChange={setNote}
          />
        </View>
        <Button id="decline-confirm" size="large" block disabled={!reason} busy={decline.isPending} onClick={sayNo}>
          确定不接
        </Button>
      </Sheet>
    </View>
  );
}
