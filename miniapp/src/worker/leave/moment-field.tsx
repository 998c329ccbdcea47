import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { weekdayName } from '@daowei/shared/kernel/time-words';
import { Picker, View } from '@tarojs/components';
import { calendarDay } from '@/lib/time';
import { columnsOf, dayPicked, minuteOf, TIME_COLUMNS, timeText, type Moment } from './span';

/** As far ahead as a roster is planned. */
const DAYS_AHEAD = 90;

interface Props {
  id: string;
  label: string;
  value: Moment;
  today: LocalDate;
  onChange: (value: Moment) => void;
}

/** A day and a quarter-hour, each with the phone's own picker. */
export function MomentField({ id, label, value, today, onChange }: Props) {
  const { date, minute } = value;
  const day = `${calendarDay(date, today)} ${weekdayName(date)}`;
  const time = timeText(minute);
  return (
    <View className="moment">
      <View className="moment-label">{label}</View>
      <Picker
        mode="date"
        value={date}
        start={today}
        end={addDays(today, DAYS_AHEAD)}
        onChange={(event) => onChange({ ...value, date: dayPicked(event.detail.value, date) })}
      >
        <View className="moment-part" id={`${id}-day`} ariaRole="button" ariaLabel={`${label} ${day}`}>
          {day}
        </View>
      </Picker>
      <Picker
        mode="multiSelector"
        range={TIME_COLUMNS}
        value={columnsOf(minute)}
        onChange={(event) => onChange({ ...value, minute: minuteOf(event.detail.value) })}
      >
        <View className="moment-part" id={`${id}-time`} ariaRole="button" ariaLabel={`${label} ${time}`}>
          {time}
        </View>
      </Picker>
    </View>
  );
}
