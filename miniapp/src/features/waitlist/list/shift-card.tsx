import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { ServiceIcon } from '@/components/icon/service-icon';
import { ProblemNotice } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useWithdrawRequest } from '../shift-api';
import { NearestTimes } from './nearest-times';

type Request = Schemas['ShiftRequestView'];

const TONES: Record<Request['state'], Tone> = {
  asked: 'wait',
  granted: 'brand',
  refused: 'quiet',
  expired: 'quiet',
  withdrawn: 'quiet',
};

/** No time was found. */
export function isMissed(state: Request['state']): boolean {
  return state === 'refused' || state === 'expired';
}

/**
 * A difficulty told to the coordinators, and what they answered. `showsNearest`: with the free times around a wish that
 * could not be met.
 */
export function ShiftCard({ request, showsNearest }: { request: Request; showsNearest: boolean }) {
  const withdraw = useWithdrawRequest(request.id);
  const missed = isMissed(request.state);
  const otherTimes = () => {
    useBookingDraft.getState().wishAgain(request.wish);
    go(routes.slots());
  };
  return (
    <View className="card wait" id={`shift-${request.id}`}>
      <View className="wait-head">
        <ServiceIcon icon={request.serviceIcon} size={22} />
        <View className="wait-name">{request.serviceName}</View>
        <Tag tone={TONES[request.state]}>{request.stateText}</Tag>
      </View>
      <View className="wait-when">{request.wishText}</View>
      <View className="muted wait-where">{request.addressShort}</View>
      {request.answerText ? <View className="wait-ended">{request.answerText}</View> : null}
      <ProblemNotice error={withdraw.error} />
      {request.state === 'asked' ? (
        <View className="wait-foot">
          <View className="wait-place">最晚{moment(request.answerBy, nowMs())}答复您</View>
          <Button
            id={`withdraw-${request.id}`}
            kind="quiet"
            size="small"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            撤回
          </Button>
        </View>
      ) : null}
      {missed && showsNearest ? <NearestTimes request={request} /> : null}
      {missed ? (
        <View className="wait-foot">
          <View className="wait-place" />
          <Button id={`other-times-${request.id}`} size="small" kind="quiet" onClick={otherTimes}>
            看看其他时间
          </Button>
        </View>
      ) : null}
    </View>
  );
}
