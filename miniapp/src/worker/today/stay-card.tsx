import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { Tag } from '@/components/tag';
import { shortDay } from '@/lib/time';

/** A family this worker lives with on the day, or will. */
export function StayCard({ stay }: { stay: Schemas['WorkerStay'] }) {
  const { phone } = stay;
  return (
    <View className="card" id={`stay-${stay.id}`}>
      <View className="card-title">
        {stay.serviceName} <Tag tone="brand">{stay.stateText}</Tag>
      </View>
      <View>
        {shortDay(stay.first)}–{shortDay(stay.last)} · 共{stay.days}天
        {stay.trialUntil ? ` · 试用到${shortDay(stay.trialUntil)}` : ''}
      </View>
      <View className="muted">
        {stay.addressShort} {stay.addressDetail ?? '（开始前一天显示门牌）'} · {stay.contactName}
      </View>
      {stay.note ? <View className="muted">客户留言：{stay.note}</View> : null}
      {phone ? (
        <Button
          id={`call-${stay.id}`}
          kind="secondary"
          size="small"
          onClick={() => void Taro.makePhoneCall({ phoneNumber: phone })}
        >
          联系客户
        </Button>
      ) : null}
    </View>
  );
}
