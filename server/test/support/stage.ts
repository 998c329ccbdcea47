import type { Page } from 'playwright-core';
import { addDays, dayOf, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Persona } from '../../seeds/personas.js';
import { ApiPerson } from './api-person.js';
import type { Journey } from './journey.js';

/** The worker that somebody of the demo is. */
export async function workerIdOf({ db }: Journey, { openid }: Persona): Promise<string> {
  const [row] = await db.query<[{ worker_id: string }]>('SELECT worker_id FROM account WHERE openid = ?', [openid]);
  return row.worker_id;
}

/**
 * @param idle has nothing to do on that day either, and may be called on duty later
 * @returns the first day from the day after tomorrow on with an empty shift of this worker, and nobody else on duty.
 */
export async function onlyOnDuty(journey: Journey, worker: Persona, idle = worker): Promise<LocalDate> {
  const { db } = journey;
  const id = await workerIdOf(journey, worker);
  const [free] = await db.query<{ day: string }[]>(
    `SELECT DATE_FORMAT(d.day, '%Y-%m-%d') AS day FROM worker_day d JOIN shift s ON s.worker_id = d.worker_id AND s.day = d.day
     JOIN worker_day i ON i.worker_id = ? AND i.day = d.day AND i.m0 = 0 AND i.m1 = 0 AND i.m2 = 0
     WHERE d.worker_id = ? AND d.day >= ? AND d.m0 = 0 AND d.m1 = 0 AND d.m2 = 0 ORDER BY d.day LIMIT 1`,
    [await workerIdOf(journey, idle), id, addDays(dayOf(new Date()), 2)],
  );
  const day = localDate(free!.day);
  await db.query('DELETE FROM shift WHERE day = ? AND worker_id <> ?', [day, id]);
  await db.query(
    'UPDATE worker_day SET off0 = 4294967295, off1 = 4294967295, off2 = 4294967295, ver = ver + 1 WHERE day = ? AND worker_id <> ?',
    [day, id],
  );
  return day;
}

/** Looks until there is something to see. @throws Error when it never comes */
export async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  for (const until = Date.now() + 45_000; Date.now() < until;) {
    const seen = await look();
    if (seen !== null) return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it never came');
}

/** A window of the office in which one of the demo's staff has logged in. */
export async function officeOf(journey: Journey, username: string): Promise<Page> {
  const office = await journey.office();
  await office.getByLabel('账号').fill(username);
  await office.getByLabel('密码').fill('daowei-demo');
  await office.getByRole('button', { name: /登\s*录/ }).click();
  await office.getByRole('navigation', { name: '主导航' }).waitFor();
  return office;
}

/** The customer of an order gets a phone of the desk WeChat. */
export async function standIn(
  journey: Journey,
  orderId: string,
): Promise<{ readonly openid: string; readonly person: ApiPerson }> {
  const [{ openid, nickname }] = await journey.db.query<[{ openid: string; nickname: string }]>(
    'SELECT a.openid, a.nickname FROM customer_order o JOIN account a ON a.id = o.account_id WHERE o.id = ?',
    [orderId],
  );
  const phone = `1990009${orderId.replace(/\D/g, '').slice(-4).padStart(4, '0')}`;
  const body = JSON.stringify([{ openid, nickname, phone, role: 'customer' }]);
  const headers = { 'content-type': 'application/json' };
  await fetch(`${journey.simulatorUrl}/desk/people`, { method: 'PUT', headers, body });
  return { openid, person: await ApiPerson.login(journey, openid) };
}
