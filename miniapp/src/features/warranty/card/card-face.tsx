import type { Schemas } from '@daowei/shared/api/client';
import { localDate } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { calendarDay, localDateAt } from '@/lib/time';
import { useOpenCard } from '../api';

/** The card itself, and its page to keep or print. */
export function CardFace({ orderId, card }: { orderId: string; card: Schemas['WarrantyCardView'] }) {
  const { no, serviceName, days, lastDay, inForce, covered, excluded } = card;
  const open = useOpenCard(orderId);
  return (
    <View className={`card warranty ${inForce ? '' : 'warranty-past'}`} id="warranty-card">
      <View className="warranty-head">
        <View className="warranty-title">{serviceName}</View>
        <Tag tone={inForce ? 'brand' : 'quiet'}>{inForce ? '质保中' : '已到期'}</Tag>
      </View>
      <View className="warranty-until">
        {days}天质保，保到{calendarDay(localDate(lastDay), localDateAt(nowMs()))}
      </View>
      <View className="muted">编号 {no}</View>
      <Lines title="保什么" lines={covered} />
      <Lines title="不在范围内" lines={excluded} />
      <ProblemNotice error={open.error} />
      <Button id="open-card" size="small" kind="secondary" busy={open.isPending} onClick={() => open.mutate()}>
        下载或打印质保卡
      </Button>
    </View>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <View className="warranty-lines">
      <View className="warranty-what">{title}</View>
      {lines.map((line) => (
        <View key={line} className="warranty-line">
          {line}
        </View>
      ))}
    </View>
  );
}
