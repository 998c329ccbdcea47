import { clockTime, isWeekend, weekdayOf } from '@daowei/shared/kernel/local-date';
import type { OfferedDays } from '../application/offer-slots.js';
import type { SlotCalendar } from './customer/booking.dto.js';

export function slotCalendar({ durationMinutes, days }: OfferedDays): SlotCalendar {
  return {
    durationMinutes,
    days: days.map(({ day, slots }) => ({
      date: day,
      weekday: weekdayOf(day),
      isWeekend: isWeekend(day),
      slots: slots.map(({ startAt, endAt, priceFen, available, promiseKept }) => ({
        startAt: startAt.toISOString(),
        endAt: endAt.toISOString(),
        label: clockTime(startAt),
        priceFen,
        available,
        promiseKept,
      })),
    })),
  };
}
