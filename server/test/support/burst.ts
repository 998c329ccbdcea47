import { clockTime, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { ApiPerson } from './api-person.js';
import type { Journey } from './journey.js';

interface Where {
  readonly serviceId: string;
  readonly day: LocalDate;
  readonly hour: number;
}

/** More visits than a burst by the policy needs in any district the demo expects a few visits in. */
const MANY = 6;

/**
 * Customers of one district book and pay visits that begin within the same hour, as many as make a burst by the policy.
 * @returns the district, and how many are booked there in that hour, the visits that were before among them
 * @throws Error when nobody is free for one of them
 */
export async function bookBurst(
  journey: Pick<Journey, 'apiUrl' | 'simulatorUrl' | 'db'>,
  { serviceId, day, hour }: Where,
): Promise<{ district: string; booked: number }> {
  // whose only address is in the district: that is where they book
  const customers = await journey.db.query<{ openid: string; nickname: string; district: string }[]>(
    `SELECT a.openid, a.nickname, MIN(d.district) district FROM account a JOIN address d ON d.account_id = a.id
     WHERE a.openid IS NOT NULL AND a.worker_id IS NULL GROUP BY a.id, a.openid, a.nickname HAVING COUNT(*) = 1 ORDER BY a.id`,
  );
  const count = (district: string): number => customers.filter((one) => one.district === district).length;
  const district = [...new Set(customers.map((one) => one.district))].sort((a, b) => count(b) - count(a))[0]!;
  const those = customers.filter((one) => one.district === district).slice(0, MANY);
  for (const [index, { openid, nickname }] of those.entries()) {
    const phone = `1990008000${index}`;
    const person = await ApiPerson.withPhone(journey, { openid, nickname, phone, role: 'customer' });
    const { id } = await person.bookSlot(serviceId, (free) =>
      free.find(({ startAt }) => {
        const start = new Date(startAt);
        return dayOf(start) === day && clockTime(start).startsWith(`${hour}:`);
      }),
    );
    await person.pay(id);
  }
  const desk = await ApiPerson.loginStaff(journey, 'dispatcher', 'daowei-demo');
  for (const end = Date.now() + 60_000; ;) {
    const view = await desk.get<Schemas['SurgeDayView']>(`/admin/surge/days/${day}`);
    const here = view.districts.find((one) => one.district === district && one.hour === hour);
    if (here && here.booked >= MANY) return { district, booked: here.booked };
    if (Date.now() > end) throw new Error(`${district} has ${here?.booked} visits at ${hour}, not ${MANY}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}
