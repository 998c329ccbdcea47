import { fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { testService } from '../../test/support/test-service.js';
import type { SchedulingPolicy } from '../../src/modules/scheduling/contract/scheduling.facade.js';

/** The scheduling policy that the migrations bring. Everybody lives in one place, so trips never decide here. */
export const POLICY: SchedulingPolicy = {
  version: 1,
  because: '',
  effectiveFrom: new Date('2020-01-01T00:00:00.000Z'),
  horizonDays: 14,
  rosterDays: 200,
  stepMinutes: 30,
  bufferMinutes: 30,
  noticeMinutes: 120,
  openFromMinute: 480,
  openToMinute: 1_200,
  travelDetourPercent: 140,
  travelMetresPerMinute: 300,
  travelLeastMinutes: 10,
  travelMostMinutes: 180,
  restMinutes: 600,
  dayTurnsMinute: 240,
  keptPriorVisits: 20,
  keptLeastVisits: 5,
};

export const VISIT_MINUTES = 120;
export const PRICE = fen(12_000);
/** What the service that is sold agrees to. */
export const MOVE_TERMS = testService().agreement.reschedule;

const SHIFT_FROM = 480;
const SHIFT_TO = 1_200;

/** Everybody works from 8 to 20, every day. */
export const SHIFT = (day: LocalDate): Interval => ({ from: atMinute(day, SHIFT_FROM), to: atMinute(day, SHIFT_TO) });
