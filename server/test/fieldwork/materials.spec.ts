import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, SIGNATURE, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { PLACE, REMOTE, SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Row = Schemas['AskedMaterial'];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let office: Person;
let worker: TownWorker;

const SOAP: Row = { name: '立白洗洁精', note: '两瓶，厨房', by: 'company' };
const WAX: Row = { name: '地板蜡', note: '', by: 'company' };
const CLOTH: Row = { name: '自家抹布', note: '在阳台', by: 'customer' };

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  office = await town.staff('manager');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  worker = await town.worker();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const now = (): string => whole.clock.now().toISOString();
const read = async (id: string, who: Person = customer): Promise<Schemas['MaterialsView']> =>
  expectOk(await who.get<Schemas['MaterialsView']>(`/orders/${id}/materials`));
const bodyOf = (items: Row[], basedOn = 0, more: Partial<Schemas['SignMaterials']> = {}) => ({
  basedOn,
  items,
  ...(items.length > 0 && { typedName: '周晓岚' }),
  deviceTime: now(),
  ...more,
});
const sign = (id: string, items: Row[], basedOn = 0, more: Partial<Schemas['SignMaterials']> = {}): Promise<Answer> =>
  customer.post(`/orders/${id}/materials`, bodyOf(items, basedOn, more));
const facts = (id: string): Promise<{ kind: string; text: string }[]> =>
  whole.rows(`SELECT kind, text FROM order_event WHERE order_id = ? AND kind LIKE 'visit.materials%' ORDER BY id`, [
    id,
  ]);
const versions = (id: string): Promise<{ version: number; hash: string | null }[]> =>
  whole.rows('SELECT version, hash FROM material_list WHERE order_id = ? ORDER BY version', [id]);

const act = (visit: ConfirmedVisit, action: string, body: object, who: Person = worker): Promise<Answer> =>
  who.post(`/worker/visits/${visit.id}/${action}`, body);
const page = async (visit: ConfirmedVisit, who: Person = worker): Promise<Schemas['WorkerVisit']> =>
  expectOk(await who.get<Schemas['WorkerVisit']>(`/worker/visits/${visit.id}`));
const lineOf = async (visit: ConfirmedVisit, name: string): Promise<Schemas['DepartureItemView']> =>
  (await page(visit)).departure!.items.find(({ title }) => title === `指定用料：${name}`)!;
const depart = (visit: ConfirmedVisit, who: Person = worker): Promise<Answer> =>
  act(visit, 'depart', { at: PLACE, deviceTime: now() }, who);
const prepare = (visit: ConfirmedVisit, ticked: string[], version = 0): Promise<Answer> =>
  act(visit, 'preparation', { version, ticked, kitCode: null, kitPhoto: null, deviceTime: now() });
const confirmed = (who = customer): Promise<ConfirmedVisit> => town.confirmed(who, town.at('12:00'), [worker]);

describe('the list', () => {
  it('is signed from the payment on, kept in every version, sealed, and withdrawn without a signature', async () => {
    const held = await town.book(customer, town.at('12:00'));
    expect(await read(held.id)).toEqual({ version: 0, items: [], mayChange: false, changedAt: null, signature: null });
    expect(await sign(held.id, [SOAP])).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
    await town.pay(customer, held.id);

    const signed = expectOk(await sign(held.id, [{ ...SOAP, name: '  立白\n洗洁精 ' }, CLOTH]));
    expect(signed).toMatchObject({
      version: 1,
      mayChange: true,
      items: [{ name: '立白 洗洁精', note: '两瓶，厨房', by: 'company' }, CLOTH],
      signature: { method: 'typed', signerName: '周晓岚', signedAt: now() },
    });
    expect(await read(held.id)).toEqual(signed);
    expect(expectOk(await customer.get<Schemas['OrderView']>(`/orders/${held.id}`)).materials).toEqual(signed);

    const drawn = expectOk(await sign(held.id, [SOAP], 1, { typedName: undefined, signaturePng: SIGNATURE }));
    expect(drawn).toMatchObject({ version: 2, items: [SOAP], signature: { method: 'drawn', signerName: null } });
    expect((await whole.app.inject({ url: drawn.signature.signatureUrl })).statusCode).toBe(200);
    expect(expectOk(await office.get<Schemas['AdminOrderView']>(`/admin/orders/${held.id}`)).materials).toEqual(drawn);

    expect(expectOk(await sign(held.id, [], 2))).toMatchObject({ version: 3, items: [], signature: null });
    expect(expectOk(await sign(held.id, [], 3))).toMatchObject({ version: 3 });
    expect(await versions(held.id)).toMatchObject([{ version: 1 }, { version: 2 }, { version: 3, hash: null }]);
    expect(await facts(held.id)).toEqual([
      { kind: 'visit.materials-signed', text: '您已签署指定用料清单（第1版）：公司带立白 洗洁精；您自备自家抹布' },
      { kind: 'visit.materials-signed', text: '您已签署指定用料清单（第2版）：公司带立白洗洁精' },
      { kind: 'visit.materials-withdrawn', text: '您已撤回指定用料，我们按公司标准用料服务' },
    ]);

    whole.clock.advance(1);
    await whole.drain();
    const chain = expectOk(await office.get<Schemas['EvidenceChain']>(`/admin/orders/${held.id}/evidence`));
    expect(chain.ok).toBe(true);
    expect(chain.items.filter(({ kind }) => kind === 'visit.materials-signed')).toMatchObject([
      { standing: 'proven', files: [] },
      { standing: 'proven', files: [{ intact: true }] },
    ]);
    const [sealed] = await whole.rows<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE subject = ? AND action = 'visit.materials-signed' ORDER BY id DESC LIMIT 1`,
      [`order:${held.id}`],
    );
    expect(JSON.stringify(sealed!.data)).toContain(drawn.signature.hash);
  });

  it('whose rows were changed behind the house’s back is found out', async () => {
    const { id } = await town.paid(customer, town.at('12:00'));
    expectOk(await sign(id, [SOAP]));
    const rename = (name: string): Promise<unknown> =>
      whole.rows('UPDATE material_list_item SET name = ? WHERE order_id = ?', [name, id]);
    await rename('随便什么');
    expect(JSON.stringify(await whole.broken())).toContain(`${id} v1`);
    await rename(SOAP.name);
  });

  it('is refused with what is wrong, and nothing is kept', async () => {
    const { id } = await town.paid(customer, town.at('12:00'));
    const refused = async (items: unknown[], status: number, code: string, detail = '', more = {}): Promise<void> => {
      const answer = await sign(id, items as Row[], 0, more);
      expect(answer).toMatchObject({ status, body: { code } });
      expect(answer.body.detail ?? '').toContain(detail);
    };
    const invalid = (items: Row[], detail: string): Promise<void> => refused(items, 422, 'MATERIALS_INVALID', detail);
    await invalid([{ ...SOAP, name: ' \n ' }], '第1样还没有写名称');
    await invalid([WAX, { ...SOAP, name: '皂'.repeat(41) }], '第2样的名称最多40个字');
    await invalid([{ ...SOAP, note: '多'.repeat(101) }], '第1样的说明最多100个字');
    await invalid(
      [
        { ...WAX, name: 'Wax' },
        { ...CLOTH, name: ' wAX ' },
      ],
      '“wAX”写了两遍',
    );
    await invalid(
      Array.from({ length: 11 }, (_, place) => ({ ...SOAP, name: `用料${place}` })),
      '最多10样',
    );
    await refused([{ ...SOAP, by: 'nobody' }], 422, 'VALIDATION_FAILED');
    await refused([[]], 422, 'VALIDATION_FAILED');
    await refused([SOAP], 422, 'SIGNATURE_INVALID', '', { typedName: undefined });
    await refused([SOAP], 422, 'SIGNATURE_INVALID', '', { signaturePng: SIGNATURE });
    await refused([SOAP], 422, 'SIGNER_NAME_INVALID', '', { typedName: '周' });
    await refused([SOAP], 409, 'STALE_VERSION', '另一台手机', { basedOn: 1 });

    const other = await town.customer();
    expect(await other.get(`/orders/${id}/materials`)).toMatchObject({ status: 404 });
    expect(await other.post(`/orders/${id}/materials`, bodyOf([SOAP]))).toMatchObject({ status: 404 });
    expect(await worker.get(`/orders/${id}/materials`)).toMatchObject({ status: 404 });
    expect(await office.get(`/orders/${id}/materials`)).toMatchObject({ status: 403 });
    expect(await versions(id)).toEqual([]);
    // ten of the longest are taken, and told whole
    const most = Array.from({ length: 10 }, (_, place) => ({ ...SOAP, name: `${place}`.padEnd(40, '皂') }));
    expectOk(await sign(id, most));
    expect((await facts(id))[0]!.text).toContain(most[9]!.name);
  });

  it('is taken from one of several phones, and once from a request that is sent again', async () => {
    const { id } = await town.paid(customer, town.at('12:00'));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, place) => sign(id, [{ ...SOAP, name: `用料${place}` }])),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
      Array(5).fill('STALE_VERSION'),
    );
    const key = 'material-key-1';
    const body = bodyOf([WAX], 1);
    const first = await customer.post(`/orders/${id}/materials`, body, { key });
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await customer.post(`/orders/${id}/materials`, body, { key })).toMatchObject({
      status: 200,
      body: first.body,
    });
    expect(await versions(id)).toHaveLength(2);
    expect(await facts(id)).toHaveLength(2);
  });

  it('stays with a delayed booking and another worker; of what is called off it is only read', async () => {
    const visit = await confirmed();
    expectOk(await sign(visit.id, [SOAP]));
    const second = await town.worker();
    const { version } = expectOk(await office.get<Schemas['AdminOrderView']>(`/admin/orders/${visit.id}`));
    const assigned = { workerId: second.id, version, reason: '原服务人员请假' };
    expectOk(await office.post(`/admin/orders/${visit.id}/assign`, assigned));
    await whole.drain();
    expect(await read(visit.id)).toMatchObject({ version: 1, items: [SOAP], mayChange: true });
    expect((await page(visit, second)).materials).toMatchObject([SOAP]);

    const { revision } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`));
    const later = { revision, startAt: town.at('16:00').toISOString(), reason: 'family' };
    expectOk(await customer.post(`/orders/${visit.id}/reschedule`, later));
    expect(await read(visit.id)).toMatchObject({ version: 1, items: [SOAP], mayChange: true });

    const { hash } = expectOk(await customer.get<Schemas['CancellationPreview']>(`/orders/${visit.id}/cancellation`));
    expectOk(await customer.post(`/orders/${visit.id}/cancel`, { reason: 'family', hash }));
    expect(await read(visit.id)).toMatchObject({ version: 1, items: [SOAP], mayChange: false });
    expect(await sign(visit.id, [], 1)).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
  });

  it('is not for who is helped from afar', async () => {
    await town.newTrade(REMOTE);
    worker = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'), { hours: undefined });
    expect(await sign(id, [SOAP])).toMatchObject({
      status: 409,
      body: { code: 'MATERIALS_CLOSED', detail: '远程服务没有人上门，不用指定用料' },
    });
    expect(await read(id)).toMatchObject({ version: 0, mayChange: false });
  });
});

describe('setting out', () => {
  it('waits for what the company brings, also where the service has no list, and asks anew when it changes', async () => {
    const visit = await confirmed();
    expectOk(await sign(visit.id, [SOAP, CLOTH]));
    expect(await page(visit)).toMatchObject({
      materials: [SOAP, CLOTH],
      departure: {
        version: 0,
        needsKit: false,
        items: [{ title: '指定用料：立白洗洁精', group: 'goods', must: true }],
      },
    });
    expect(await depart(visit)).toMatchObject({ body: { code: 'DEPARTURE_BLOCKED', reasons: ['还没有做出发检查'] } });
    const { id: soap } = await lineOf(visit, '立白洗洁精');
    expect(await prepare(visit, [soap])).toMatchObject({ status: 200, body: { departure: { blocks: [] } } });

    expectOk(await sign(visit.id, [SOAP, WAX], 1));
    expect(await depart(visit)).toMatchObject({
      status: 409,
      body: { reasons: ['指定用料：立白洗洁精：还没有确认', '指定用料：地板蜡：还没有确认'] },
    });
    expect(await prepare(visit, [soap])).toMatchObject({
      status: 409,
      body: { code: 'STALE_VERSION', detail: '客户刚刚改了指定用料，请再看一遍' },
    });
    expect(await prepare(visit, ['dancing'])).toMatchObject({ status: 422, body: { code: 'CHECKLIST_ITEM_UNKNOWN' } });
    const ids = (await page(visit)).departure!.items.map(({ id }) => id);
    expectOk(await prepare(visit, ids));
    expectOk(await depart(visit));
    expect(await sign(visit.id, [SOAP], 2)).toMatchObject({ status: 409, body: { code: 'MATERIALS_CLOSED' } });
    expect(await read(visit.id)).toMatchObject({ version: 2, mayChange: false });
    expect((await page(visit)).materials).toMatchObject([SOAP, WAX]);
  });

  it('waits beside the list of the service; what is missing comes from the warehouse with the customer’s words', async () => {
    const items = [{ id: 'rest', group: 'safety', title: '休息充足', must: true }];
    const list = { serviceId: town.serviceId, basedOn: 0, needsKit: false, items, because: '试行' };
    expectOk(await office.post('/admin/checklists', list));
    const visit = await confirmed();
    expectOk(await sign(visit.id, [SOAP]));
    expectOk(await prepare(visit, ['rest'], 1));
    const { id: soap } = await lineOf(visit, '立白洗洁精');
    const missing = { itemId: soap, note: '', deviceTime: now() };
    await Promise.all([act(visit, 'pulls', missing), act(visit, 'pulls', missing)]);
    expect(await depart(visit)).toMatchObject({ body: { reasons: ['指定用料：立白洗洁精：等仓库补领'] } });
    const open = expectOk(await office.get<Schemas['PullList']>('/admin/pulls')).items;
    const pulls = open.filter(({ orderId }) => orderId === visit.id);
    expect(pulls).toMatchObject([{ itemTitle: '指定用料：立白洗洁精', note: '两瓶，厨房', state: 'asked' }]);
    expectOk(await office.post(`/admin/pulls/${pulls[0]!.id}/hand-over`));
    expectOk(await depart(visit));
  });

  it('and a new list at the same moment: either the list came first and is asked for, or it came too late', async () => {
    const visit = await confirmed();
    const [signed, gone] = await Promise.all([sign(visit.id, [SOAP]), depart(visit)]);
    expect([signed.status, gone.status].sort()).toEqual([200, 409]);
    expect(signed.status === 200 ? gone.body.code : signed.body.code).toBe(
      signed.status === 200 ? 'DEPARTURE_BLOCKED' : 'MATERIALS_CLOSED',
    );
  });

  it('needs nothing of what the customer has at home', async () => {
    const visit = await confirmed();
    expectOk(await sign(visit.id, [CLOTH]));
    expect(await page(visit)).toMatchObject({ materials: [CLOTH], departure: { items: [], blocks: [] } });
    expectOk(await depart(visit));
  });
});

it('the warehouse sees what the visits of today and tomorrow need, until somebody sets out', async () => {
  const visit = await confirmed();
  expectOk(await sign(visit.id, [SOAP, CLOTH]));
  const tomorrow = await town.paid(customer, new Date(town.at('12:00').getTime() + 86_400_000));
  expectOk(await sign(tomorrow.id, [WAX]));
  const needed = async (): Promise<Schemas['NeededMaterialsView'][]> =>
    expectOk(await office.get<Schemas['NeededMaterialsList']>('/admin/materials')).items.filter(({ orderId }) =>
      [visit.id, tomorrow.id].includes(orderId),
    );
  expect(await needed()).toMatchObject([
    { orderId: visit.id, workerName: worker.name, items: [SOAP] },
    { orderId: tomorrow.id, items: [WAX] },
  ]);
  expectOk(await prepare(visit, [(await lineOf(visit, '立白洗洁精')).id]));
  expectOk(await depart(visit));
  expect(await needed()).toMatchObject([{ orderId: tomorrow.id }]);
  expect(await customer.get('/admin/materials')).toMatchObject({ status: 403 });
});

it('the summary names what was worked with', async () => {
  const visit = await confirmed();
  expectOk(await sign(visit.id, [CLOTH]));
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  const summary = expectOk(await customer.get<Schemas['VisitSummary']>(`/orders/${visit.id}/summary`));
  expect(summary.materials).toMatchObject([CLOTH]);
  const shared = expectOk(await town.nobody().get<Schemas['SharedSummary']>(`/summaries/${summary.shareToken}`));
  expect(shared).not.toHaveProperty('materials');
});
