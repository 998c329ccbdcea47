import { yuan } from '@daowei/shared/kernel/fen';
import type { Schemas } from '@daowei/shared/api/client';
import { RATING_PACKET_POLICY } from '../../src/modules/loyalty/domain/rating-packet-policy.js';
import { expectOk, type Customer, type TownWorker } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let workers: TownWorker[];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  whole.clock.set('2026-03-10T01:00:00.000Z');
  workers = [await town.worker(), await town.worker(), await town.worker()];
});
afterAll(() => whole.close());
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** A served visit, rated. @returns its customer and order */
async function rated(stars: number, text: string): Promise<{ customer: Customer; orderId: string }> {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  const customer = await town.customer();
  const visit = await town.confirmed(customer, town.at('12:00'), workers);
  whole.clock.set('2026-03-10T04:00:00.000Z');
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  whole.clock.set('2026-03-10T06:00:00.000Z');
  await signOff(town, customer, visit);
  expectOk(await customer.post(`/orders/${visit.id}/rating`, { stars, tags: ['打扫细致'], text }));
  await whole.drain();
  return { customer, orderId: visit.id };
}

const packets = async (customer: Customer): Promise<number[]> =>
  expectOk(await customer.get<Schemas['OwnTransferList']>('/transfers')).items.map(({ amountFen }) => amountFen);

it('five stars and two earn the same; two are heard as a complaint with its clocks', async () => {
  const content = await rated(5, '很满意');
  const hurt = await rated(2, '厨房没有擦干净');
  const { value } = RATING_PACKET_POLICY.amountFen;
  expect([await packets(content.customer), await packets(hurt.customer)]).toEqual([[value], [value]]);
  // only they can take it, and for a day: both are told
  const told = await whole.rows<{ text: string }>(`SELECT text FROM message_delivery WHERE template = 'money_waits'`);
  expect(told.map(({ text }) => text)).toEqual(
    [1, 2].map(() => `您有一笔红包${yuan(value)}元等您收下，请在2026年3月11日 14:00前确认，逾期会退回`),
  );
  const { items: none } = expectOk(await content.customer.get<Schemas['ComplaintCards']>('/complaints'));
  expect(none).toEqual([]);
  const { items } = expectOk(await hurt.customer.get<Schemas['ComplaintCards']>('/complaints'));
  expect(items).toMatchObject([{ orderId: hurt.orderId, state: 'open', dueText: '首次答复' }]);
  const opened = expectOk(await hurt.customer.get<Schemas['ComplaintView']>(`/complaints/${items[0]!.id}`));
  expect(opened.entries[0]!.text).toBe('评价2星，打扫细致，厨房没有擦干净');
});

it('a day gives no more than its budget, and the next rating is thanked in words only', async () => {
  const most = RATING_PACKET_POLICY.dayMostFen.value;
  await whole.rows('UPDATE rating_packet_day SET given_fen = ?', [most - RATING_PACKET_POLICY.amountFen.value + 1]);
  const { customer } = await rated(4, '不错');
  expect(await packets(customer)).toEqual([]);
  const [day] = await whole.rows<{ given_fen: number }>('SELECT given_fen FROM rating_packet_day');
  expect(day!.given_fen).toBeLessThanOrEqual(most);
});
