import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { address, fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import type { ServiceContent } from '../api/get-service';
import { EditServicePage } from './edit-page';

const CONTENT: ServiceContent = {
  name: '擦玻璃',
  category: '保洁',
  tagline: '窗、框、槽、纱，一起亮',
  description: '室内可及的窗户双面清洁',
  icon: 'window',
  pricing: 'fixed',
  basePriceFen: 16_800,
  unit: '次',
  durationMinutes: 120,
  hourOptions: [],
  included: ['玻璃双面', '窗台清洁'],
  excluded: [],
  addOns: [{ id: 'door', name: '阳台移门', priceFen: 2_500, minutes: 15, maxQuantity: 6 }],
  steps: [{ id: 'glass', title: '玻璃', hint: '从上到下', photo: 'both' }],
  skill: '擦玻璃',
  certificates: ['健康证'],
  warrantyDays: 1,
  standardLevel: 'gold',
  requirements: [],
  crew: 1,
  packages: [],
  liveIn: null,
  deposit: null,
  agreement: {
    title: '擦玻璃服务协议',
    clauses: ['照清单服务'],
    healthStatements: [],
    reschedule: { noticeMinutes: 240, maxTimes: 2 },
  },
  bookable: true,
};
const version = (number: number, content: ServiceContent = CONTENT) => ({
  version: number,
  soldFrom: '2026-11-01T00:00:00.000Z',
  because: number > 1 ? '调价' : null,
  publishedBy: number > 1 ? '沈经理' : null,
  content,
});
const file = (...versions: ReturnType<typeof version>[]) =>
  ok({ id: 'window-cleaning', offSale: null, versions, skills: ['擦玻璃'], certificates: ['健康证'] });
const READ = 'GET /admin/services/window-cleaning';
const PUBLISH = 'POST /admin/services/window-cleaning/versions';

/** A form of this size is drawn anew at every letter, and a busy machine takes its time over it. */
jest.setTimeout(90_000);
beforeAll(quietPseudoElements);

async function open(routes: Parameters<typeof fakeApi>[0]) {
  const asked = fakeApi(routes);
  renderAt(
    '/services/window-cleaning/edit',
    <Routes>
      <Route path="/services/:serviceId/edit" element={<EditServicePage />} />
      <Route path="*" element={null} />
    </Routes>,
  );
  await screen.findByLabelText('价格（元）');
  return asked;
}

const write = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
/** By its words: roles are slow to tell in a form of this size. */
const button = (words: RegExp): HTMLButtonElement => screen.getByText(words).closest('button')!;
const publishButton = (): HTMLButtonElement => button(/^发布第\d+版$/);

function publishBecause(because: string): void {
  fireEvent.click(publishButton());
  write('理由', because);
  fireEvent.click(document.querySelector<HTMLElement>('.ant-modal-footer .ant-btn-primary')!);
}

test('what changes is shown before it is published, with its reason', async () => {
  const asked = await open({ [READ]: [file(version(1))], [PUBLISH]: [{ status: 204, body: null }] });
  expect(screen.getByText('还没有改动')).toBeTruthy();
  expect(publishButton().disabled).toBe(true);
  write('价格（元）', '178');
  expect(await screen.findByText('¥178.00')).toBeTruthy();
  publishBecause('清洁剂涨价');
  await waitFor(() => expect(address()).toBe('/services/window-cleaning'));
  const sent = asked.find(({ method, path }) => `${method} ${path}` === PUBLISH)!;
  expect(sent.body).toEqual({ basedOn: 1, because: '清洁剂涨价', content: { ...CONTENT, basePriceFen: 17_800 } });
});

test('flaws are told while they are written, and nothing can be published', async () => {
  await open({ [READ]: [file(version(1))] });
  write('时长（分钟）', '100');
  expect(await screen.findByText(/时长应为15分钟的整数倍/)).toBeTruthy();
  fireEvent.click(button(/^加一个附加项目$/));
  expect(await screen.findByText('第2个附加项目请填写名称')).toBeTruthy();
  expect(publishButton().disabled).toBe(true);
});

test('what somebody else published meanwhile is shown, and what was written stays', async () => {
  const dearer = version(2, { ...CONTENT, basePriceFen: 19_900 });
  const asked = await open({
    [READ]: [file(version(1)), file(dearer, version(1))],
    [PUBLISH]: [refused(409, 'STALE_VERSION', '内容已被他人更新，请刷新后再试'), { status: 204, body: null }],
  });
  write('名称', '擦窗户');
  publishBecause('换个说法');
  expect(await screen.findByText(/沈经理刚刚发布了第2版/)).toBeTruthy();
  expect(publishButton().disabled).toBe(true);
  fireEvent.click(button(/^看过了/));
  expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('擦窗户');
  publishBecause('换个说法');
  await waitFor(() => expect(address()).toBe('/services/window-cleaning'));
  const tries = asked.filter(({ path }) => path.endsWith('/versions')).map(({ body }) => body);
  expect(tries).toMatchObject([{ basedOn: 1 }, { basedOn: 2, content: { name: '擦窗户', basePriceFen: 16_800 } }]);
});
