import type { Schemas } from '@daowei/shared/api/client';
import { fen } from '@daowei/shared/kernel/fen';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Content = Schemas['ServiceContentBody'];

let whole: WholeApp;
let town: SmallTown;
let manager: Person;
let customer: Customer;
let worker: TownWorker;
beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  manager = await town.staff('manager');
  customer = await town.customer();
}, 60_000);
afterAll(() => whole.close());

/** Every test has a service of its own, and somebody who can do it. */
beforeEach(async () => {
  const weekly = { id: 'weekly-2', name: '每周一次，共2次', every: 'week' as const, visits: 2, basisPointsOff: 500 };
  await town.newTrade({ packages: [weekly] });
  worker = await town.worker({ days: 10 });
});

const path = (): string => `/admin/services/${town.serviceId}`;

async function file(): Promise<Schemas['ServiceFileView']> {
  return expectOk(await manager.get<Schemas['ServiceFileView']>(path()));
}

/** Publishes a change of what is newest. */
async function publish(change: Partial<Content>, because = '成本上涨'): Promise<Answer> {
  const { version, content } = (await file()).versions[0]!;
  return manager.post(`${path()}/versions`, { basedOn: version, content: { ...content, ...change }, because });
}

const price = async (): Promise<number> =>
  expectOk(await customer.get<Schemas['ServiceDetail']>(`/services/${town.serviceId}`)).basePriceFen;

const wish = (start = '12:00') => ({
  serviceId: town.serviceId,
  addressId: customer.addressId,
  hours: 2,
  addOns: [],
  startAt: town.at(start).toISOString(),
});

describe('a new version', () => {
  it('is sold at once, says who published it and why, and leaves the old one as it was', async () => {
    const before = (await file()).versions[0]!;
    expect(before).toMatchObject({ version: 1, because: null, publishedBy: null });
    expect(await publish({ basePriceFen: 7_700, name: '  日常保洁（新）  ' })).toMatchObject({ status: 204 });
    const { versions } = await file();
    expect(versions).toHaveLength(2);
    expect(versions[0]).toMatchObject({
      version: 2,
      because: '成本上涨',
      publishedBy: expect.stringMatching(/员工/),
      content: { ...before.content, basePriceFen: 7_700, name: '日常保洁（新）' },
    });
    expect(versions[1]).toEqual(before);
    expect(await price()).toBe(7_700);
    const audited = await whole.rows<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ?', [
      `service:${town.serviceId}`,
    ]);
    expect(audited.map(({ action }) => action)).toEqual(['service-version.published']);
  });

  it('keeps its place among the services', async () => {
    const order = async (): Promise<string[]> =>
      expectOk(await manager.get<Schemas['ServiceLines']>('/admin/services')).items.map(({ id }) => id);
    const before = await order();
    await publish({ tagline: '换一句话' });
    expect(await order()).toEqual(before);
  });

  it('is refused with every flaw by its field, and nothing is published', async () => {
    const answer = await publish({ basePriceFen: 0, durationMinutes: 125, skill: '开飞机', steps: [] });
    expect(answer).toMatchObject({ status: 422, body: { code: 'SERVICE_KIND_INVALID' } });
    expect(answer.body.fields.map((flaw: { path: string }) => flaw.path)).toEqual(
      expect.arrayContaining(['basePriceFen', 'durationMinutes', 'skill', 'steps']),
    );
    expect((await file()).versions).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an unknown field', { surprise: 1 }],
    ['a list in place of a row', { addOns: [[]] }],
    ['half an agreement', { agreement: { title: '协议' } }],
    ['a price in text', { basePriceFen: '100' }],
    ['hours in parts', { hourOptions: [1.5] }],
    ['a blank line', { included: [' '] }],
  ])('is refused with %s', async (_, change) => {
    expect(await publish(change as Partial<Content>)).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED' },
    });
  });

  it('may do more in homes with children, and says so to customers; no home has other steps alone', async () => {
    const { content } = (await file()).versions[0]!;
    const toys = (group: string | null) => ({
      id: 'toys',
      title: '收好玩具',
      hint: '',
      photo: 'none',
      demands: { part: 'extra', line: 'soft', dose: null, material: null, group },
    });
    const put = (steps: unknown) =>
      manager.post(`${path()}/versions`, { basedOn: 1, content: { ...content, steps }, because: '家有儿童' });
    expect(await put([...content.steps, toys('cats')])).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED' },
    });
    expect((await put([toys('child')])).status).toBe(422);
    expect((await put([...content.steps, toys('child')])).status).toBe(204);
    const shown = expectOk(await customer.get<Schemas['ServiceDetail']>(`/services/${town.serviceId}`));
    expect(shown.steps.at(-1)).toMatchObject({ id: 'toys', demands: { group: 'child' } });
  });

  it('needs the version that is newest: of two managers one publishes, the other is told', async () => {
    const { content } = (await file()).versions[0]!;
    const both = await Promise.all(
      [8_100, 8_200].map((basePriceFen) =>
        manager.post(`${path()}/versions`, { basedOn: 1, content: { ...content, basePriceFen }, because: '调价' }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('STALE_VERSION');
    expect((await file()).versions).toHaveLength(2);
  });

  it('is published once by one request, however often it is sent', async () => {
    const { content } = (await file()).versions[0]!;
    const body = { basedOn: 1, content: { ...content, tagline: '只发一次' }, because: '改字' };
    for (let time = 0; time < 2; time += 1) {
      const answer = await manager.post(`${path()}/versions`, body, { key: `once-${town.serviceId}` });
      expect(answer.status).toBe(204);
    }
    expect((await file()).versions).toHaveLength(2);
  });

  it('is a manager’s to publish and everybody’s in the office to read', async () => {
    const { content } = (await file()).versions[0]!;
    const service = await town.staff('service');
    expect((await service.get(path())).status).toBe(200);
    const refused = await service.post(`${path()}/versions`, { basedOn: 1, content, because: '想改' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await customer.get(path())).status).toBe(403);
    expect((await manager.get('/admin/services/nothing-like-it')).status).toBe(404);
  });
});

describe('what was quoted and booked before', () => {
  it('keeps the version and the price it was sold at, to its end', async () => {
    const { id } = await town.book(customer, town.at('12:00'));
    const [before] = await whole.rows('SELECT service_version, total_fen FROM customer_order WHERE id = ?', [id]);
    await publish({
      basePriceFen: 99_900,
      steps: [{ id: 'new', title: '新步骤', hint: '', photo: 'none' }],
    });
    expect(await whole.rows('SELECT service_version, total_fen FROM customer_order WHERE id = ?', [id])).toEqual([
      before,
    ]);
    await town.pay(customer, id);
    await town.signAgreement(customer, id);
    expectOk(await worker.post(`/worker/offers/${(await town.live(id)).id}/accept`));
    await whole.drain();
    const visit = expectOk(await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`));
    expect(visit.progress.steps.map((step) => step.id)).toEqual(['ask', 'kitchen', 'rooms', 'rubbish']);
  });

  it('is quoted anew when it was not yet booked: nobody pays for what they have not seen', async () => {
    const quote = expectOk(await customer.post<Schemas['Quote']>('/quotes', wish()));
    await publish({ basePriceFen: 99_900 });
    const refused = await customer.post('/orders', { ...wish(), quoteId: quote.id });
    expect(refused).toMatchObject({ status: 422, body: { code: 'QUOTE_MISMATCH' } });
    const again = expectOk(await customer.post<Schemas['Quote']>('/quotes', wish()));
    expect(again.totalFen).toBeGreaterThan(quote.totalFen);
    expect(await customer.post('/orders', { ...wish(), quoteId: again.id })).toMatchObject({ status: 201 });
  });

  it('is refused as stale where it is a package', async () => {
    const { startAt, ...visit } = wish();
    const ask = { ...visit, packageId: 'weekly-2', firstAt: startAt, changes: [] };
    const { quoteId } = expectOk(await customer.post<Schemas['PackagePlan']>('/contracts/plan', ask));
    await publish({ packages: [] });
    expect(await customer.post('/contracts', { quoteId })).toMatchObject({
      status: 409,
      body: { code: 'QUOTE_STALE' },
    });
  });
});

describe('a service off sale', () => {
  const stop = (): Promise<Answer> => manager.post(`${path()}/off-sale`, { because: '设备检修' });
  const resume = (): Promise<Answer> => manager.post(`${path()}/on-sale`, { because: '检修完毕' });
  const listed = async (): Promise<string[]> =>
    expectOk(await customer.get<Schemas['ServiceCards']>('/services')).items.map(({ id }) => id);

  it('is not listed and cannot be booked until it is sold again; what was booked is served', async () => {
    const { id } = await town.book(customer, town.at('12:00'));
    expect((await stop()).status).toBe(204);
    expect(await listed()).not.toContain(town.serviceId);
    expect(expectOk(await customer.get(`/services/${town.serviceId}`)).bookable).toBe(false);
    expect(await customer.post('/quotes', wish('16:00'))).toMatchObject({
      status: 409,
      body: { code: 'SERVICE_NOT_BOOKABLE' },
    });
    expect((await file()).offSale).toMatchObject({ because: '设备检修' });
    await town.pay(customer, id);
    expect(await town.live(id)).toMatchObject({ worker_id: worker.id });

    expect((await resume()).status).toBe(204);
    expect(await listed()).toContain(town.serviceId);
    expect((await file()).offSale).toBeNull();
    expect((await customer.post('/quotes', wish('16:00'))).status).toBe(201);
    const audited = await whole.rows<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject = ? ORDER BY id',
      [`service:${town.serviceId}`],
    );
    expect(audited.map(({ action }) => action)).toEqual(['service.taken-off-sale', 'service.put-on-sale']);
  });

  it('cannot be taken off twice, nor sold again twice', async () => {
    const twice = await Promise.all([stop(), stop()]);
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await resume()).status).toBe(204);
    expect(await resume()).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
  });

  it('may be published meanwhile and stays off sale', async () => {
    await stop();
    expect((await publish({ basePriceFen: fen(8_800) })).status).toBe(204);
    expect(await listed()).not.toContain(town.serviceId);
    expect((await file()).offSale).not.toBeNull();
  });
});
