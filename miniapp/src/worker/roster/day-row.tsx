import type { Schemas } from '@daowei/shared/api/client';
import { addDays, atMinute, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import { Tag } from '@/components/tag';
import { calendarDay, clockTime, nearDay } from '@/lib/time';

interface Props {
  day: Schemas['RosterDay'];
  absences: readonly Schemas['AbsenceView'][];
  stays: readonly Schemas['WorkerStay'][];
  today: LocalDate;
}

/** `08:00–12:00`; what ends on the next day says so. */
function spanText(day: LocalDate, { fromMinute, toMinute }: Schemas['DayShift']): string {
  const end = clockTime(atMinute(day, toMinute).toISOString());
  return `${clockTime(atMinute(day, fromMinute).toISOString())}–${toMinute > 1_440 ? '次日' : ''}${toMinute === 1_440 ? '24:00' : end}`;
}

/** The part of an absence that lies on this day. */
function absenceText(day: LocalDate, { from, to, reason }: Schemas['AbsenceView']): string {
  const startsToday = new Date(from) > atMinute(day, 0);
  const endsToday = new Date(to) < atMinute(addDays(day, 1), 0);
  if (!startsToday && !endsToday) return `全天 ${reason}`;
  return `${startsToday ? clockTime(from) : '00:00'}–${endsToday ? clockTime(to) : '24:00'} ${reason}`;
}

/** One day: when to be on duty, and leave or living in that falls on it. */
export function DayRow({ day, absences, stays, today }: Props) {
  const date = localDate(day.date);
  const [start, end] = [atMinute(date, 0), atMinute(addDays(date, 1), 0)];
  const away = absences.filter(({ from, to }) => new Date(from) < end && new Date(to) > start);
  const living = stays.filter(({ first, last }) => first <= date && date <= last);
  return (
    <View className={`roster-day ${date === today ? 'roster-today' : ''}`} id={`day-${date}`}>
      <View className="roster-date">
        <View className="roster-near">{nearDay(date, today)}</View>
        <View className="muted">{calendarDay(date, today)}</View>
      </View>
      <View className="roster-spans">
        {day.shifts.length === 0 ? <View className="roster-off">休息</View> : null}
        {day.shifts.map((shift) => (
          <View key={shift.fromMinute} className="roster-span">
            {spanText(date, shift)}
          </View>
        ))}
        {living.map(({ id, serviceName, addressShort }) => (
          <View key={id} className="roster-away">
            <Tag tone="brand">住家</Tag>
            <View className="roster-why">
              {serviceName} · {addressShort}
            </View>
          </View>
        ))}
        {away.map((absence) => (
          <View key={absence.id} className="roster-away">
            <Tag tone="wait">请假</Tag>
            <View className="roster-why">{absenceText(date, absence)}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
