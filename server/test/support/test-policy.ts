import type { SchedulingPolicy } from '../../src/modules/scheduling/contract/scheduling.facade.js';

/** The scheduling policy that the migrations bring, in words for nobody. */
export function testPolicy(patch: Partial<SchedulingPolicy> = {}): SchedulingPolicy {
  return {
    version: 1,
    effectiveFrom: new Date('2020-01-01T00:00:00.000Z'),
    because: '测试',
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
    ...patch,
  };
}
