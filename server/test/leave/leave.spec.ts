import type { Schemas } from '@daowei/shared/api/client';
import { json } from '../../src/platform/database/sql.js';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Leave = Schemas['LeaveView'];
type Opened = Schemas['OpenedLeaveView'];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let people: Person;
let worker: TownWorker;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  people = await town.staff('people');
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

const span = (from: string, to: string, day = town.today): { from: string; to: string } => ({
  from: town.at(from, day).toISOString(),
  to: town.at(to, day).toISOString(),
});
const ask = (who: TownWorker, from: string, to: string, more: object = {}): Promise<Answer> =>
  who.post('/worker/leave', { ...span(from, to), kind: 'personal', ...more });
const asked = async (from = '13:00', to = '15:00', more: object = {}): Promise<string> =>
  expectOk(await ask(worker, from, to, more)).id;
const opened = async (id: string): Promise<Opened> => expectOk(await people.get<Opened>(`/admin/leave/${id}`));
const grant = async (id: string, fingerprint?: string | null): Promise<Answer> =>
  people.post(`/admin/leave/${id}/grant`, { fingerprint: fingerprint ?? (await opened(id)).fingerprint });
const own = async (id: string): Promise<Leave> =>
  expectOk(await worker.get<Schemas['LeaveList']>('/worker/leave')).items.find((one) => one.id === id)!;
const absences = async (): Promise<Schemas['AbsenceView'][]> =>
  expectOk(await people.get<Schemas['WorkerFile']>(`/admin/workers/${worker.id}`)).absences;

async function tasks(orderId: string): Promise<string[]> {
  const { items } = expectOk(await people.get<Schemas['ExceptionList']>('/admin/exceptions'));
  return items.filter((one) => one.orderId === orderId).map(({ kind }) => kind);
}

const events = async (): Promise<Record<string, unknown>[]> =>
  (await whole.rows<{ data: unknown }>(`SELECT data FROM outbox_event WHERE type = 'leave.answered' ORDER BY id`))
    .map(({ data }) => json<Record<string, unknown>>(data))
    .filter(({ workerId }) => workerId === worker.id);

describe('asking for leave', () => {
  it('shows which own visits it would touch, and changes nothing until it is answered', async () => {
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const { items } = expectOk(
      await worker.post<Schemas['TouchedVisits']>('/worker/leave/preview', span('13:00', '15:00')),
    );
    expect(items).toMatchObject([{ orderId: id, district: '西湖区', from: town.at('12:00').toISOString() }]);
    expect(JSON.stringify(items)).not.toContain('周女士');

    const photoId = await worker.picture();
    const stranger = await town.worker();
    expect((await ask(stranger, '13:00', '15:00', { photoId })).body.code).toBe('FILE_NOT_YOURS');
    const request = await asked('13:00', '15:00', { note: '孩子开家长会', photoId });
    expect(await own(request)).toMatchObject({ state: 'asked', kindText: '事假', answer: null });
    expect([await absences(), await tasks(id)]).toEqual([[], []]);
    // what was written is read by the office alone, and each look leaves a trace
    const [kept] = await whole.rows<Record<string, string>>(
      'SELECT note_cipher, photo_cipher FROM leave_request WHERE id = ?',
      [request],
    );
    expect(kept!.note_cipher).not.toContain('家长会');
    expect(kept!.photo_cipher).not.toContain(photoId);
    expect(JSON.stringify([await own(request), await opened(request)])).not.toContain(photoId);
    expect((await opened(request)).hasNote).toBe(true);
    const { note, photoUrl } = expectOk(await people.get<Schemas['LeaveNote']>(`/admin/leave/${request}/note`));
    expect(note).toBe('孩子开家长会');
    expect(photoUrl).toContain(`/api/files/${photoId}?`);
    expect(
      await whole.rows(`SELECT 1 FROM audit_entry WHERE action = 'sensitive.read' AND subject = ?`, [
        `leave:${request}`,
      ]),
    ).toHaveLength(2);
  });

  it('refuses the past, what is no time, what is asked for already, and more than may wait', async () => {
    const code = async (from: string, to: string): Promise<string> => (await ask(worker, from, to)).body.code as string;
    expect(await code('08:00', '08:45')).toBe('ROSTER_IN_PAST');
    expect(await code('15:00', '14:00')).toBe('VALIDATION_FAILED');
    expect(await code('13:05', '14:00')).toBe('VALIDATION_FAILED');
    expect(expectOk(await ask(worker, '10:00', '11:00')).state).toBe('asked');
    expect(await code('10:45', '12:00')).toBe('LEAVE_OVERLAPS');
    for (const hour of [11, 12, 13, 14]) expectOk(await ask(worker, `${hour}:00`, `${hour + 1}:00`));
    expect(await code('16:00', '17:00')).toBe('LEAVE_LIMIT');
    const far = { from: '2027-03-10T01:00:00.000Z', to: '2027-03-10T05:00:00.000Z', kind: 'annual' };
    expect(await worker.post('/worker/leave', far)).toMatchObject({ status: 422, body: { code: 'ROSTER_TOO_FAR' } });
    expect(await ask(worker, '18:00', '19:00', { kind: 'party' })).toMatchObject({ status: 422 });
  });

  it('of two overlapping requests in the same moment lets one through', async () => {
    const answers = await Promise.all([ask(worker, '13:00', '15:00'), ask(worker, '14:00', '16:00')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is a worker’s own: to others it does not exist', async () => {
    const id = await asked();
    const other = await town.worker();
    expect(await other.post(`/worker/leave/${id}/withdraw`)).toMatchObject({ status: 404 });
    expect(await customer.get('/worker/leave')).toMatchObject({ status: 403 });
    expect(await worker.get(`/admin/leave/${id}`)).toMatchObject({ status: 403 });
    expect(await people.get('/admin/leave/nothing')).toMatchObject({ status: 404 });
    expect(expectOk(await other.get<Schemas['LeaveList']>('/worker/leave')).items).toEqual([]);
  });
});

describe('the answer', () => {
  it('yes is the absence and the re-plan tasks in one transaction, and is told', async () => {
    const { id: order } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const request = await asked();
    expect((await opened(request)).breaks).toMatchObject([
      { orderId: order, why: ['3月10日 13:00–15:00请假（事假）'] },
    ]);
    expectOk(await grant(request));
    expect(await absences()).toMatchObject([{ ...span('13:00', '15:00'), reason: '事假' }]);
    expect(await tasks(order)).toEqual(['broken_visit']);
    expect(await own(request)).toMatchObject({ state: 'granted' });
    expect(await events()).toMatchObject([{ requestId: request, state: 'granted' }]);
    await whole.drain();
    const { items } = expectOk(await worker.get<Schemas['InboxPage']>('/messages'));
    expect(items[0]!.text).toContain('请假已同意');
    // an answer is final
    expect((await grant(request, 'f'.repeat(64))).body.code).toBe('LEAVE_CLOSED');
    expect((await worker.post(`/worker/leave/${request}/withdraw`)).body.code).toBe('LEAVE_CLOSED');
    expect((await ask(worker, '14:00', '16:00')).body.code).toBe('ABSENCE_OVERLAPS');
  });

  it('yes is given to what was looked at: a visit that came since is shown first', async () => {
    const request = await asked();
    const { fingerprint } = await opened(request);
    await town.confirmed(customer, town.at('12:00'), [worker]);
    expect(await grant(request, fingerprint)).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
    expect([await absences(), (await own(request)).state]).toEqual([[], 'asked']);
    expectOk(await grant(request));
  });

  it('no says why, and leaves the roster as it is', async () => {
    const request = await asked();
    expect(await people.post(`/admin/leave/${request}/refuse`, { answer: ' ' })).toMatchObject({ status: 422 });
    expectOk(await people.post(`/admin/leave/${request}/refuse`, { answer: '当天已有三人请假，改到周四可以吗' }));
    expect(await own(request)).toMatchObject({ state: 'refused', answer: '当天已有三人请假，改到周四可以吗' });
    expect(await absences()).toEqual([]);
    await whole.drain();
    expect(await events()).toMatchObject([{ state: 'refused' }]);
    // the time can be asked for again
    expectOk(await ask(worker, '13:00', '15:00'));
  });

  it('yes, no and taking back meet in one result', async () => {
    for (let round = 0; round < 4; round += 1) {
      const request = await asked(`${10 + round * 2}:00`, `${11 + round * 2}:00`);
      const { fingerprint } = await opened(request);
      const answers = await Promise.all([
        grant(request, fingerprint),
        people.post(`/admin/leave/${request}/refuse`, { answer: '人手不够' }),
        worker.post(`/worker/leave/${request}/withdraw`),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { state } = await own(request);
      const held = (await absences()).filter(({ from }) => from === town.at(`${10 + round * 2}:00`).toISOString());
      expect(held).toHaveLength(state === 'granted' ? 1 : 0);
    }
  });

  it('that never comes ends the request when its time is over', async () => {
    const request = await asked();
    whole.clock.set(town.at('15:00'));
    await whole.drain();
    expect(await own(request)).toMatchObject({ state: 'expired', stateText: '已过期' });
    expect(await absences()).toEqual([]);
  });
});
