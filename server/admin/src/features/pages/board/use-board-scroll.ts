import { type RefObject, useLayoutEffect, useRef } from 'react';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { serverNow } from '../../../lib/clock';
import { leftOf, minuteOn, type Scale } from './geometry';
import { recallScroll, type ScrollPosition } from './scroll-memory';

/** How much of the day before the present is shown when a zoomed board of today opens. */
const HOURS_BEFORE_NOW = 2;

/** Where a board opens that has not been looked at: today shortly before now, another day at its start. */
function firstPosition(scale: Scale): ScrollPosition {
  const now = serverNow();
  if (dayOf(now) !== scale.day) return { left: 0, top: 0 };
  return { left: leftOf(scale, minuteOn(scale.day, now.toISOString())) - HOURS_BEFORE_NOW * scale.pxPerHour, top: 0 };
}

/**
 * Scrolls the board where a person expects it: where this day was left, and, after zooming,
 * with the same hour in the middle.
 */
export function useBoardScroll(scroller: RefObject<HTMLElement | null>, scale: Scale, viewWidth: number): void {
  const shown = useRef<Pick<Scale, 'day' | 'pxPerHour'> | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || viewWidth === 0) return;
    const before = shown.current;
    shown.current = { day: scale.day, pxPerHour: scale.pxPerHour };
    if (before?.day !== scale.day) {
      element.scrollTo(recallScroll(scale.day) ?? firstPosition(scale));
    } else if (before.pxPerHour !== scale.pxPerHour) {
      const half = viewWidth / 2;
      element.scrollTo({ left: ((element.scrollLeft + half) * scale.pxPerHour) / before.pxPerHour - half });
    }
  }, [scroller, scale, viewWidth]);
}
