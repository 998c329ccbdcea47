import { View } from '@tarojs/components';
import { Notice, ProblemNotice } from '@/components/notice';
import { nowMs } from '@/lib/clock';
import { moment, shortDay } from '@/lib/time';
import { useTouchedVisits } from './leave-api';
import type { Span } from './span';

/** What the leave means for customers who were promised this worker. */
export function TouchedVisits({ span }: { span: Span | null }) {
  const touched = useTouchedVisits(span);
  if (!span) return <Notice tone="wait">结束时间应在开始时间之后</Notice>;
  if (touched.error) return <ProblemNotice error={touched.error} />;
  const { items = [], stays = [] } = touched.data ?? {};
  if (items.length + stays.length === 0) return null;
  const what = [items.length > 0 ? `${items.length}个上门` : '', stays.length > 0 ? `${stays.length}份住家` : ''];
  return (
    <View className="touched" id="touched-visits">
      <View className="touched-title">这段时间有{what.filter(Boolean).join('、')}，同意后由公司另派人：</View>
      {stays.map(({ id, serviceName, first, days }) => (
        <View key={id} className="muted">
          {shortDay(first)}起{days}天 {serviceName}
        </View>
      ))}
      {items.map(({ orderId, serviceName, from, district, community }) => (
        <View key={orderId} className="muted">
          {moment(from, nowMs())} {serviceName} · {district} {community}
        </View>
      ))}
    </View>
  );
}
