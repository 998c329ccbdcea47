import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import type { IconName } from '@/components/icon/names';
import { nowMs } from '@/lib/clock';
import { go } from '@/lib/routes';
import { moment } from '@/lib/time';

type Message = Schemas['InboxMessage'];

const ICONS: Record<Message['kind'], IconName> = {
  booking_confirmed: 'check-circle',
  worker_departed: 'navigate',
  visit_done: 'star',
  visit_changed: 'calendar',
  worker_visit_changed: 'calendar',
  refund_arrived: 'wallet',
  balance_due: 'wallet',
  time_offered: 'clock',
  wish_unmet: 'info',
  leave_answered: 'calendar',
  visit_offered: 'clock',
  certificate_expiring: 'info',
  visit_delayed: 'clock',
  compensation_given: 'wallet',
  complaint_progress: 'message',
  invoice_issued: 'orders',
  pay_news: 'wallet',
  money_waits: 'wallet',
  reward_expiring: 'clock',
  office_note: 'message',
  care_note: 'message',
  visit_tomorrow: 'calendar',
  are_you_well: 'info',
};

/** One message; a tap opens what it is about. */
export function MessageRow({ message }: { message: Message }) {
  const { id, kind, title, text, page, at, unread } = message;
  const when = moment(at, nowMs());
  return (
    <View
      id={`message-${id}`}
      className="told"
      hoverClass="pressed"
      ariaRole="button"
      ariaLabel={[unread ? '未读' : null, title, when, text].filter(Boolean).join('，')}
      onClick={() => go(`/${page}`)}
    >
      <View className="told-icon">
        <Icon name={ICONS[kind]} size={20} />
        {unread ? <View className="told-unread" /> : null}
      </View>
      <View className="told-words">
        <View className="told-head">
          <View className="told-title">{title}</View>
          <View className="told-when">{when}</View>
        </View>
        <View className="told-text">{text}</View>
      </View>
    </View>
  );
}
