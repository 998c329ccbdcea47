import type { Schemas } from '@daowei/shared/api/client';
import { CUSTOMER_PHONE, DETAIL, PRECAUTIONS, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

/** Columns of the whole database in which a text stands readably. */
async function columnsWith(text: string): Promise<string[]> {
  const columns = await whole.rows<{ t: string; c: string }>(
    `SELECT TABLE_NAME AS t, COLUMN_NAME AS c FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND DATA_TYPE IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob', 'longblob')`,
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    const [hit] = await whole.rows(`SELECT 1 FROM \`${t}\` WHERE CONVERT(\`${c}\` USING utf8mb4) LIKE ? LIMIT 1`, [
      `%${text}%`,
    ]);
    if (hit) found.push(`${t}.${c}`);
  }
  return found;
}

it('phones, doors and citizen’s numbers stand nowhere readably in the database', async () => {
  const worker = await town.worker();
  const customer = await town.customer();
  const { id, doorCode } = await town.confirmed(customer, town.at('11:30'), [worker]);
  const deviceTime = whole.clock.now().toISOString();
  const seen = (await worker.post<Schemas['WorkerVisit']>(`/worker/visits/${id}/depart`, { at: null, deviceTime }))
    .body;
  expect(seen).toMatchObject({ customerPhone: CUSTOMER_PHONE, addressDetail: DETAIL });
  await worker.post(`/worker/visits/${id}/check-in`, { at: null, deviceTime, doorCode });
  await whole.drain();
  const { identity, contact } = PRECAUTIONS;
  for (const text of [CUSTOMER_PHONE, worker.phone, DETAIL, identity.idNumber, contact.name, contact.phone]) {
    expect({ text, columns: await columnsWith(text) }).toEqual({ text, columns: [] });
  }
});

it('answers under an Idempotency-Key are repeated for three days and then forgotten', async () => {
  await town.newTrade();
  const worker = await town.worker();
  const customer = await town.customer();
  const { id } = await town.confirmed(customer, town.at('11:30'), [worker]);
  const depart = (key: string) =>
    worker.post(`/worker/visits/${id}/depart`, { at: null, deviceTime: '2026-03-10T01:00:00.000Z' }, { key });
  const first = await depart('the-key-of-a-departure');
  expect(first.status).toBe(200);
  whole.clock.advance(72 * 60);
  await whole.drain();
  expect((await depart('the-key-of-a-departure')).body).toEqual(first.body);
  whole.clock.advance(60);
  await whole.drain();
  // the visit itself knows that nobody departs twice
  expect(await depart('the-key-of-a-departure')).toMatchObject({ status: 409, body: { code: 'VISIT_STATE' } });
});
