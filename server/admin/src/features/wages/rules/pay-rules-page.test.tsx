import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { fakeApi, ok, quietPseudoElements, renderAt, type FakeRequest } from '../../../../test/harness';
import { endSession, startSession } from '../../../lib/session';
import { PayRulesPage } from './pay-rules-page';

const LIST = 'GET /admin/pay-rules';
const PUBLISH = 'POST /admin/pay-rules';
const TERMS: Schemas['PayTermsView'] = {
  usual: { visitFen: 800, hourFen: 3_600, dayFen: 20_000 },
  services: [{ serviceId: 'deep', visitFen: 1_000, hourFen: 4_000, dayFen: 0 }],
  levels: [{ level: '金牌', basisPoints: 2_000 }],
  leadFen: 1_000,
  extrasBasisPoints: 5_000,
  peakFen: 1_500,
  nightMinute: 1_140,
  nightFen: 1_000,
  fiveStarsFen: 500,
  onTimeVisits: 20,
  onTimeFen: 20_000,
  causes: [{ code: 'late', name: '个人原因迟到', basisPoints: 500 }],
  capBasisPoints: 1_000,
  hourFloorFen: 2_400,
};
const version = (number: number, standing: Schemas['VersionStanding']): Schemas['PayRuleView'] => ({
  ...TERMS,
  version: number,
  standing,
  because: `第${number}版的理由`,
  effectiveFrom: '2026-12-31T16:00:00.000Z',
  publishedBy: '沈经理',
});
const list = (...items: Schemas['PayRuleView'][]) => ok({ items });
const SERVICES = { 'GET /admin/services': [ok({ items: [{ id: 'deep', name: '深度保洁' }] })] };

beforeAll(quietPseudoElements);
afterEach(() => endSession('signed_out'));

function open(role: Schemas['Me']['roles'][number], routes: Parameters<typeof fakeApi>[0]): FakeRequest[] {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'u', nickname: '陈敏', phoneMasked: null, roles: [role], workerId: null, staffName: '陈敏' },
  });
  const asked = fakeApi({ ...SERVICES, ...routes });
  renderAt('/pay-rules', <PayRulesPage />);
  return asked;
}

const button = (name: string): HTMLButtonElement => screen.getByText(name).closest('button')!;
const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('finance reads in sentences what work is worth now and what is planned, and changes nothing', async () => {
  open('finance', { [LIST]: [list(version(2, 'planned'), version(1, 'in_force'))] });
  expect(await screen.findByText('深度保洁')).toBeTruthy();
  expect(screen.getByText(/每次出门¥8.00，每小时¥36.00/)).toBeTruthy();
  expect(screen.getByText('第2版将在2027-01-01零点生效：第2版的理由')).toBeTruthy();
  expect(screen.queryByText('修改规则')).toBeNull();
});

test('the manager is told at once what the law does not allow, and publishes from a day to come on', async () => {
  const asked = open('manager', {
    [LIST]: [list(version(1, 'in_force'))],
    [PUBLISH]: [{ status: 204, body: undefined }],
  });
  await screen.findByText('深度保洁');
  fireEvent.click(button('修改规则'));
  type('修改理由', ' 春季调价 ');
  type('通常每小时', '20');
  expect(await screen.findByText('每小时报酬不能低于保底，保底不低于当地小时最低工资')).toBeTruthy();
  expect(button('发布第2版').disabled).toBe(true);
  type('通常每小时', '40');
  fireEvent.click(button('发布第2版'));
  await waitFor(() => expect(screen.queryByText('修改工资规则')).toBeNull());
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({
    basedOn: 1,
    terms: { ...TERMS, usual: { ...TERMS.usual, hourFen: 4_000 } },
    from: addDays(dayOf(new Date()), 1),
    because: '春季调价',
  });
});
