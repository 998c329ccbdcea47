import { DEVICE_POLICY } from '../modules/devices/domain/device-policy.js';
import { FIELDWORK_POLICY } from '../modules/fieldwork/domain/fieldwork-policy.js';
import { STUCK_MS } from './stuck.js';

const before = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000 - STUCK_MS);
const exact = 'lat <> ROUND(lat, 2) OR lng <> ROUND(lng, 2)';

/** What devices told is looked through every hour. */
const daysBefore = (now: Date, days: number): Date => before(now, days * 24 + 1);

/** Invariants of where people were and what their devices felt, as queries: every row they find is broken. */
export const WHEREABOUTS: readonly {
  readonly name: string;
  readonly sql: string;
  readonly values: (now: Date) => unknown[];
}[] = [
  {
    name: 'no position of a check-in is known to the metre for longer than the policy says',
    sql: `SELECT order_id, worker_id, received_at FROM visit_check_in WHERE received_at < ? AND (${exact})`,
    values: (now) => [before(now, FIELDWORK_POLICY.positionHours.value)],
  },
  {
    name: 'no position on the way is known to the metre for longer than the policy says',
    sql: `SELECT order_id, worker_id, at FROM visit_position WHERE at < ? AND (${exact})`,
    values: (now) => [before(now, FIELDWORK_POLICY.wayHours.value)],
  },
  {
    name: 'every position on the way that is known to the metre is going to be thinned out',
    sql: `SELECT p.order_id, p.worker_id, p.at FROM visit_position p
      LEFT JOIN due_work d ON d.kind = 'fieldwork.thin-way' AND d.ref = CONCAT(p.order_id, '.', p.worker_id)
        AND d.dead_at IS NULL
      WHERE d.id IS NULL AND (${exact})`,
    values: () => [],
  },
  {
    name: 'no reading of a device is kept for longer than the policy says',
    sql: 'SELECT device_id, seq, received_at FROM device_reading WHERE received_at < ?',
    values: (now) => [daysBefore(now, DEVICE_POLICY.readingDays.value)],
  },
  {
    name: 'no question that ended well is kept for longer than the policy says',
    sql: `SELECT id, answered_at FROM device_alarm WHERE state = 'fine' AND sos_id IS NULL AND answered_at < ?`,
    values: (now) => [daysBefore(now, DEVICE_POLICY.alarmDays.value)],
  },
];
