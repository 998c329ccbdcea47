import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../test/harness';
import { endSession, startSession } from '../../lib/session';
import { StayPage } from './stay-page';
import { StaysPage } from './stays-page';

const worker = (id: string, name: string): Schemas['StayWorker'] => ({
  id,
  name,
  avatarSeed: id,
  level: '高级',
  ratingAverage: 4.8,
  visitCount: 31,
});
const OLD = worker('w1', '王秀英');
const NEXT = worker('w2', '李桂芳');
const BROKEN = '住家 DZ20261120000001：王秀英病假，11月24日（周二）起有2天不能住家，需要换人或结束';
const CARD: Schemas['OfficeStayCard'] = {
  id: 's1',
  no: 'DZ20261120000001',
  state: 'active',
  stateText: '进行中',
  serviceId: 'nanny',
  serviceName: '住家保姆',
  serviceIcon: 'home',
  first: '2026-11-20',
  last: '2026-12-15',
  days: 26,
  totalFen: 780_000,
  addressShort: '西湖区 文新苑',
  worker: OLD,
  holdUntil: null,
  createdAt: '2026-11-18T02:00:00.000Z',
  customerName: '周女士',
};
const STAY: Schemas['OfficeStayView'] = {
  ...CARD,
  lines: [],
  paidFen: 780_000,
  refundFen: 0,
  trialUntil: '2026-11-22',
  trialKept: true,
  note: null,
  turns: [{ worker: OLD, first: '2026-11-20', last: '2026-12-15', endedBecause: null }],
  agreement: {
    title: '住家服务协议',
    serviceName: '住家保姆',
    version: 1,
    hash: 'a'.repeat(64),
    clauses: [],
    healthStatements: [],
    signature: null,
  },
  actions: [],
  contactName: '周女士',
  phoneMasked: '139****2222',
  version: 3,
  brokenBecause: BROKEN,
  acts: ['change_worker', 'end'],
};
const REASONS: Schemas['StayOfficeReasonOption'][] = [
  { code: 'worker', label: '服务人员请假、生病或不能继续', said: '她临时不能继续' },
  { code: 'customer', label: '客户提出', said: '应您的要求' },
];
const options = (candidates: Schemas['StayWorker'][]) =>
  ok({ version: 3, from: '2026-11-24', last: '2026-12-15', days: 22, candidates, reasons: REASONS });
const ENDING = ok({
  version: 3,
  lastDay: '2026-11-23',
  servedDays: 4,
  chargedFen: 120_000,
  refundFen: 660_000,
  reasons: REASONS,
});

// Buttons are looked for by their text: by role, a dialog takes a busy machine too long.
beforeAll(quietPseudoElements);
afterEach(() => endSession('signed_out'));

function logIn(...roles: Schemas['Me']['roles']): void {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'a', nickname: '陈敏', phoneMasked: null, roles, workerId: null, staffName: '陈敏' },
  });
}

function open(stay: unknown, routes: Parameters<typeof fakeApi>[0] = {}) {
  const asked = fakeApi({ 'GET /admin/stays/s1': [ok(stay)], ...routes });
  renderAt(
    '/stays/s1',
    <Routes>
      <Route path="/stays/:stayId" element={<StayPage />} />
    </Routes>,
  );
  return asked;
}

const sent = (asked: ReturnType<typeof fakeApi>, method: string, path: string) =>
  asked.filter((one) => one.method === method && one.path === path);

test('the list says who lives with whom, and what to expect while there is none', async () => {
  fakeApi({ 'GET /admin/stays': [ok({ items: [CARD], total: 1, page: 1, pageSize: 50 })] });
  renderAt('/stays', <StaysPage />);
  expect(await screen.findByText(CARD.no)).toBeTruthy();
  expect(screen.getByText('王秀英')).toBeTruthy();
});

test('an empty list explains itself', async () => {
  fakeApi({ 'GET /admin/stays': [ok({ items: [], total: 0, page: 1, pageSize: 50 })] });
  renderAt('/stays', <StaysPage />);
  expect(await screen.findByText('还没有住家服务')).toBeTruthy();
});

test('who cannot live there is told at the top, and somebody else is chosen with the consequence in view', async () => {
  logIn('coordinator');
  const WORKER = '/admin/stays/s1/worker';
  const asked = open(STAY, { [`GET ${WORKER}`]: [options([NEXT])], [`POST ${WORKER}`]: [ok(STAY)] });
  expect(await screen.findByText(BROKEN)).toBeTruthy();
  fireEvent.click(screen.getByText(/^换\s?人$/));
  fireEvent.click(await screen.findByText('换成李桂芳'));
  expect(await screen.findByText(/共22天改由李桂芳住家；价格不变/)).toBeTruthy();
  expect(sent(asked, 'POST', WORKER)).toEqual([]);
  const confirms = screen.getAllByText(/^换\s?人$/);
  fireEvent.click(confirms.at(-1)!);
  await waitFor(() => expect(sent(asked, 'POST', WORKER)).toHaveLength(1));
  expect(sent(asked, 'POST', WORKER)[0]!.body).toEqual({
    version: 3,
    from: '2026-11-24',
    workerId: 'w2',
    reason: 'worker',
  });
});

test('nobody is free: said so, and nothing can be chosen', async () => {
  logIn('manager');
  open(STAY, { 'GET /admin/stays/s1/worker': [options([])] });
  fireEvent.click(await screen.findByText(/^换\s?人$/));
  expect(await screen.findByText(/没有人能住满/)).toBeTruthy();
});

test('an end shows what is charged and what goes back before it happens; a refusal stays on the screen', async () => {
  logIn('service');
  const asked = open(STAY, {
    'GET /admin/stays/s1/ending': [ENDING],
    'POST /admin/stays/s1/end': [refused(409, 'STALE_VERSION', '内容已被他人更新，请刷新后再试')],
  });
  fireEvent.click(await screen.findByText('提前结束'));
  expect(await screen.findByText(/共4天，收¥1,200.00，退¥6,600.00/)).toBeTruthy();
  // a service person ends, and does not choose workers
  expect(screen.queryByText(/^换\s?人$/)).toBeNull();
  fireEvent.click(screen.getByText(/结束并退/));
  expect(await screen.findByText('内容已被他人更新，请刷新后再试')).toBeTruthy();
  expect(sent(asked, 'POST', '/admin/stays/s1/end')[0]!.body).toMatchObject({
    version: 3,
    lastDay: '2026-11-23',
    reason: 'worker',
  });
});

test('calling off at our cost spells out the whole refund', async () => {
  logIn('manager');
  const asked = open(
    { ...STAY, stateText: '即将开始', brokenBecause: null, acts: ['change_worker', 'cancel'] },
    { 'GET /admin/stays/s1/worker': [options([NEXT])], 'POST /admin/stays/s1/cancel': [ok(STAY)] },
  );
  fireEvent.click(await screen.findByText('公司原因取消'));
  expect(await screen.findByText('不收取消费，全额退¥7,800.00')).toBeTruthy();
  expect(await screen.findByText(/还有1位能住满这些天/)).toBeTruthy();
  fireEvent.click(screen.getByText(/取消并退/));
  await waitFor(() => expect(sent(asked, 'POST', '/admin/stays/s1/cancel')[0]?.body).toEqual({ version: 3 }));
});

test('who may only read sees no buttons', async () => {
  logIn('auditor');
  open(STAY);
  await screen.findByText(BROKEN);
  for (const name of ['换人', '提前结束', '公司原因取消']) expect(screen.queryByRole('button', { name })).toBeNull();
});

test('what has to be there before anybody moves in is seen, and written down for who calls', async () => {
  logIn('service');
  const path = '/admin/stays/s1/precautions';
  const known = {
    risks: [{ kind: 'living_in', name: '住家服务', because: '她会住在您家里，夜里也在' }],
    identity: { masked: '周** 1****************X', by: '客户', at: '2026-11-18T02:00:00.000Z' },
    contact: null,
  };
  const asked = open(STAY, {
    [`GET ${path}`]: [ok({ ...known, missing: ['contact'] })],
    [`PUT ${path}`]: [ok({ identity: null, contact: null })],
  });
  expect(await screen.findByText('还缺紧急联系人，补齐后才能入住')).toBeTruthy();
  fireEvent.click(screen.getByText('替客户登记'));
  fireEvent.change(await screen.findByLabelText('紧急联系人'), { target: { value: '女儿' } });
  fireEvent.change(screen.getByLabelText('联系人手机'), { target: { value: '13900001111' } });
  fireEvent.click(screen.getByText(/^登\s?记$/));
  await waitFor(() => expect(sent(asked, 'PUT', path)).toHaveLength(1));
  expect(sent(asked, 'PUT', path)[0]!.body).toEqual({
    identity: null,
    contact: { name: '女儿', phone: '13900001111' },
  });
});
