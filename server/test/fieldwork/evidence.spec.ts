import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schemas } from '@daowei/shared/api/client';
import { Config } from '../../src/platform/config/config.js';
import { expectOk, type Customer, type Person } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let office: Person;
let id: string;

/** One served visit; every test changes something behind the house's back and mends it again. */
beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  office = await town.staff('service');
  const visit = await town.confirmed(customer, town.at('12:00'), [await town.worker()]);
  id = visit.id;
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  whole.clock.advance(1);
  await whole.drain();
}, 60_000);
afterAll(() => whole.close());

const evidence = async (): Promise<Schemas['EvidenceChain']> =>
  expectOk(await office.get<Schemas['EvidenceChain']>(`/admin/orders/${id}/evidence`));
const factOf = async (kind: string): Promise<Schemas['EvidenceView'] | undefined> =>
  (await evidence()).items.find((one) => one.kind === kind);

it('goes from the order to both signatures, each fact chained to the one before, with the bytes that prove it', async () => {
  const { ok, items } = await evidence();
  expect(ok).toBe(true);
  const kinds = items.map(({ kind }) => kind);
  for (const kind of ['order.held', 'order.paid', 'visit.departed', 'visit.arrived', 'visit.step-done'])
    expect(kinds).toContain(kind);
  expect(new Set(items.map(({ standing }) => standing))).toEqual(new Set(['proven']));
  for (const { hash, prevHash, happenedAt, recordedAt } of items) {
    expect([hash, prevHash]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    expect(happenedAt <= recordedAt).toBe(true);
  }
  const signed = items.filter(({ kind }) => /signed/.test(kind) && kind.startsWith('visit.'));
  expect(signed.map(({ files }) => files.map(({ intact }) => intact))).toEqual([[true], [true]]);
  expect(await whole.broken()).toEqual([]);
});

it('names a sentence that was changed, and one nobody said', async () => {
  const change = (text: string, where: string): Promise<unknown> =>
    whole.rows(`UPDATE order_event SET text = ? WHERE order_id = ? AND kind = 'visit.arrived' AND text LIKE ?`, [
      text,
      id,
      where,
    ]);
  const [{ text }] = (await whole.rows<{ text: string }>(
    `SELECT text FROM order_event WHERE order_id = ? AND kind = 'visit.arrived'`,
    [id],
  )) as [{ text: string }];
  await change('服务人员准时到达', '%');
  const { ok, items } = await evidence();
  expect(ok).toBe(false);
  expect(
    items
      .filter(({ kind }) => kind === 'visit.arrived')
      .map(({ standing }) => standing)
      .sort(),
  ).toEqual(['altered', 'missing']);
  expect(JSON.stringify(await whole.broken())).toContain('visit.arrived');
  await change(text, '%');
  expect((await evidence()).ok).toBe(true);
});

it('names an entry of the chain that was changed, also together with its sentence', async () => {
  const swap = async (from: string, to: string): Promise<void> => {
    await whole.rows(
      `UPDATE audit_entry SET data = REPLACE(data, ?, ?) WHERE subject = ? AND action = 'visit.customer-signed'`,
      [from, to, `order:${id}`],
    );
    await whole.rows(`UPDATE order_event SET text = REPLACE(text, ?, ?) WHERE order_id = ?`, [from, to, id]);
  };
  await swap('您已验收并签字', '您拒绝签字');
  expect((await factOf('visit.customer-signed'))?.standing).toBe('altered');
  await swap('您拒绝签字', '您已验收并签字');
  expect((await factOf('visit.customer-signed'))?.standing).toBe('proven');
});

it('names a picture whose bytes are others now', async () => {
  const file = (await factOf('visit.worker-signed'))!.files[0]!;
  const folder = join(whole.app.get(Config).FILES_DIR, file.id.slice(-2).toLowerCase());
  expect(readdirSync(folder)).toContain(file.id);
  writeFileSync(join(folder, file.id), 'another picture');
  expect((await factOf('visit.worker-signed'))!.files).toEqual([{ ...file, intact: false }]);
  expect((await evidence()).ok).toBe(false);
});

it('is the office’s to see, of orders there are', async () => {
  expect(await customer.get(`/admin/orders/${id}/evidence`)).toMatchObject({ status: 403 });
  expect(await office.get('/admin/orders/01JD000000000000000000NONE/evidence')).toMatchObject({ status: 404 });
});
