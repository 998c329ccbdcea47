import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { PLACE, SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let manager: Person;
let worker: TownWorker;
let visit: ConfirmedVisit;

const ITEMS: Schemas['ChecklistLine'][] = [
  { id: 'rest', group: 'safety', title: '休息充足，没有不适', must: true },
  { id: 'gloves', group: 'ppe', title: '手套', must: true },
  { id: 'spare', group: 'goods', title: '备用抹布', must: false },
];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  manager = await town.staff('manager');
  expectOk(await manager.post('/admin/toolkits', { code: 'DW-0001', name: '保洁包' }));
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  worker = await town.worker();
  expectOk(await publish(0));
  visit = await town.confirmed(customer, town.at('12:00'), [worker]);
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const now = (): string => whole.clock.now().toISOString();
const publish = (basedOn: number, items = ITEMS): Promise<Answer> =>
  manager.post('/admin/checklists', {
    serviceId: town.serviceId,
    basedOn,
    needsKit: true,
    items,
    because: '试行',
  });
const act = (action: string, body: object, who: Person = worker, id = visit.id): Promise<Answer> =>
  who.post(`/worker/visits/${id}/${action}`, body);
const depart = (who: Person = worker, id = visit.id): Promise<Answer> =>
  act('depart', { at: PLACE, deviceTime: now() }, who, id);
const prepare = async (more: object = {}, who = worker, id = visit.id): Promise<Answer> =>
  act(
    'preparation',
    {
      version: 1,
      ticked: ['rest', 'gloves'],
      kitCode: 'DW-0001',
      kitPhoto: await who.picture(),
      deviceTime: now(),
      ...more,
    },
    who,
    id,
  );
const pull = (itemId: string): Promise<Answer> => act('pulls', { itemId, note: '用完了', deviceTime: now() });
const pulls = async (): Promise<Schemas['PullView'][]> =>
  expectOk(await manager.get<Schemas['PullList']>('/admin/pulls')).items.filter(({ orderId }) => orderId === visit.id);

/** Leaves the kit free for the next story. */
const freeKit = (): Promise<unknown> =>
  whole.rows('UPDATE visit_preparation SET kit_code = NULL WHERE order_id = ?', [visit.id]);

describe('setting out', () => {
  it('waits for the list, says what is missing, and goes when all is in order', async () => {
    expect(await depart()).toMatchObject({
      status: 409,
      body: { code: 'DEPARTURE_BLOCKED', reasons: ['还没有做出发检查'] },
    });
    expect(await prepare({ ticked: ['rest'], kitCode: null })).toMatchObject({
      status: 200,
      body: { departure: { blocks: ['手套：还没有确认', '还没有登记工具包编号'], unfit: [] } },
    });
    expect(await depart()).toMatchObject({ status: 409, body: { code: 'DEPARTURE_BLOCKED' } });
    expect(await prepare()).toMatchObject({ status: 200, body: { departure: { blocks: [], kitCode: 'DW-0001' } } });
    expect(await depart()).toMatchObject({ status: 200, body: { state: 'departed', departure: null } });

    // the kit can be traced to the visit, with its picture
    const [use] = expectOk(await manager.get<Schemas['ToolkitTrace']>('/admin/toolkits/DW-0001/visits')).items;
    expect(use).toMatchObject({ orderId: visit.id, workerName: worker.name, isBack: false });
    expect((await whole.app.inject({ url: use!.photoUrl })).statusCode).toBe(200);
    expect(expectOk(await manager.get<Schemas['ToolkitList']>('/admin/toolkits')).items).toMatchObject([
      { code: 'DW-0001', last: { orderId: visit.id } },
    ]);
    // which nobody else can take out meanwhile
    await town.newTrade();
    expectOk(await publish(0));
    const second = await town.worker();
    const other = await town.confirmed(await town.customer(), town.at('12:00'), [second]);
    expect(await prepare({}, second, other.id)).toMatchObject({ status: 409, body: { code: 'KIT_ELSEWHERE' } });
    await freeKit();
  });

  it('asks anew when the list has changed, and takes only what the list and the worker have', async () => {
    expectOk(await prepare());
    expectOk(await publish(1, [...ITEMS, { id: 'alarm', group: 'alarm', title: '报警器有电', must: true }]));
    expect(await publish(1)).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
    expect(await depart()).toMatchObject({ body: { reasons: ['出发清单更新了，请按新的清单再检查一遍'] } });
    const refusals: [object, number, string][] = [
      [{ version: 1 }, 409, 'STALE_VERSION'],
      [{ version: 2, ticked: ['dancing'] }, 422, 'CHECKLIST_ITEM_UNKNOWN'],
      [{ version: 2, kitCode: 'DW-9999' }, 422, 'KIT_UNKNOWN'],
      [{ version: 2, kitPhoto: await customer.picture() }, 422, 'FILE_NOT_YOURS'],
    ];
    for (const [more, status, code] of refusals) {
      expect(await prepare(more)).toMatchObject({ status, body: { code } });
    }
    expect(await prepare({ version: 2, ticked: ['rest', 'gloves', 'alarm'] })).toMatchObject({
      body: { departure: { blocks: [] } },
    });
  });

  it('is not for a worker whose certificate has run out since the offer; nor is the door', async () => {
    expectOk(await prepare());
    const expire = (day: string): Promise<unknown> =>
      whole.rows('UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ?', [day, worker.id]);
    await expire('2026-03-09');
    const why = '健康证有效期到2026-03-09，服务当天已过期';
    expect(await prepare()).toMatchObject({ body: { departure: { blocks: [why], unfit: [why] } } });
    expect(await depart()).toMatchObject({
      status: 409,
      body: { code: 'WORKER_UNFIT', detail: expect.stringContaining(why) },
    });
    await expire('2026-03-10');
    expectOk(await depart());
    await expire('2026-03-09');
    const door = { at: PLACE, deviceTime: now(), doorCode: visit.doorCode };
    expect(await act('check-in', door)).toMatchObject({ status: 409, body: { code: 'WORKER_UNFIT' } });
    await expire('2027-03-09');
    expectOk(await act('check-in', door));
    await freeKit();
  });
});

describe('a missing part', () => {
  it('is fetched in time without a word to the customer, once however often it is asked for', async () => {
    expectOk(await prepare({ ticked: ['rest'] }));
    await Promise.all([pull('gloves'), pull('gloves'), pull('gloves')]);
    expect(await pulls()).toMatchObject([{ itemTitle: '手套', state: 'asked', breaksPromise: false, note: '用完了' }]);
    expect(await depart()).toMatchObject({ body: { reasons: ['手套：等仓库补领'] } });
    const { timeline } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`));
    expect(timeline.filter(({ kind }) => kind === 'visit.part-missing')).toEqual([]);

    const [{ id }] = (await pulls()) as [Schemas['PullView']];
    expectOk(await manager.post(`/admin/pulls/${id}/hand-over`));
    expectOk(await manager.post(`/admin/pulls/${id}/hand-over`));
    expectOk(await depart());
    await freeKit();
  });

  it('that breaks the promise is told to the customer at once, with the new time', async () => {
    whole.clock.set(town.at('12:10'));
    expectOk(await pull('gloves'));
    const [asked] = await pulls();
    expect(asked).toMatchObject({ breaksPromise: true });
    const page = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`));
    expect(page.visit).toMatchObject({ state: 'scheduled', etaAt: asked!.etaAt });
    expect(page.timeline.find(({ kind }) => kind === 'visit.part-missing')!.text).toMatch(
      /缺少手套，正在从仓库补领，预计12:\d\d到达，比约定晚约\d+分钟/,
    );
  });

  it('that was in the bag after all is no longer fetched', async () => {
    expectOk(await pull('gloves'));
    expectOk(await prepare());
    const [found] = await pulls();
    expect(found).toMatchObject({ state: 'dropped' });
    expect(await manager.post(`/admin/pulls/${found!.id}/hand-over`)).toMatchObject({
      status: 409,
      body: { code: 'PULL_CLOSED' },
    });
    expect(await pull('dancing')).toMatchObject({ status: 422, body: { code: 'CHECKLIST_ITEM_UNKNOWN' } });
  });
});

it('a list that could not be right is refused, and a kit is registered once', async () => {
  const [, gloves] = ITEMS;
  expect(await publish(1, [gloves!])).toMatchObject({ status: 422, body: { code: 'CHECKLIST_INVALID' } });
  expect(
    await manager.post('/admin/checklists', {
      serviceId: 'nobody',
      basedOn: 0,
      needsKit: false,
      items: ITEMS,
      because: '试',
    }),
  ).toMatchObject({ status: 404 });
  expect(await manager.post('/admin/toolkits', { code: 'DW-0001', name: '另一个' })).toMatchObject({
    status: 409,
    body: { code: 'KIT_KNOWN' },
  });
  expect(await manager.get('/admin/toolkits/DW-7/visits')).toMatchObject({ status: 404 });
});
