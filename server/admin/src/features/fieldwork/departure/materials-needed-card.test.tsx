import { screen } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, renderAt } from '../../../../test/harness';
import type { NeededMaterials } from '../api/departure';
import { MaterialsNeededCard } from './materials-needed-card';

const LIST = 'GET /admin/materials';
const VISIT: NeededMaterials = {
  orderId: 'o1',
  orderNo: 'DW20260310000001',
  serviceName: '日常保洁',
  promisedFrom: '2026-03-10T04:00:00.000Z',
  promisedTo: '2026-03-10T04:30:00.000Z',
  workerName: null,
  items: [
    { id: 'm1', name: '立白洗洁精', note: '两瓶，厨房', by: 'company' },
    { id: 'm2', name: '地板蜡', note: '', by: 'company' },
  ],
};

beforeEach(quietPseudoElements);

test('each visit is read with all that has to be brought, also while nobody is found for it', async () => {
  fakeApi({ [LIST]: [ok({ items: [VISIT] })] });
  renderAt('/departure', <MaterialsNeededCard />);
  expect(await screen.findByText('立白洗洁精（两瓶，厨房）、地板蜡')).toBeTruthy();
  expect(screen.getByText('待安排')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'DW20260310000001' }).getAttribute('href')).toBe('/orders/o1');
});

test('nothing was asked for', async () => {
  fakeApi({ [LIST]: [ok({ items: [] })] });
  renderAt('/departure', <MaterialsNeededCard />);
  expect(await screen.findByText('今天和明天没有要备的指定用料。')).toBeTruthy();
});
