import { act, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { address, renderAt } from '../../test/harness';
import { endSession, startSession } from '../lib/session';
import { groupsFor } from './navigation';
import { RequirePermission } from './require-permission';
import { RequireSession } from './require-session';

type Role = Schemas['Me']['roles'][number];

function logIn(roles: Role[]): void {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'u', nickname: '陈敏', phoneMasked: null, roles, workerId: null, staffName: '陈敏' },
  });
}

function open(path: string): void {
  renderAt(
    path,
    <Routes>
      <Route path="/login" element={<p>登录页</p>} />
      <Route element={<RequirePermission needs="audit.verify" />}>
        <Route
          path="/audit"
          element={
            <RequireSession>
              <p>审计页</p>
            </RequireSession>
          }
        />
      </Route>
      <Route
        path="*"
        element={
          <RequireSession>
            <p>办公室</p>
          </RequireSession>
        }
      />
    </Routes>,
  );
}

beforeEach(() => endSession('signed_out'));

test('a session that expires leads to the login and keeps the way back', () => {
  logIn(['service']);
  open('/orders?state=paid');
  expect(screen.getByText('办公室')).toBeTruthy();
  act(() => endSession('expired'));
  expect(screen.getByText('登录页')).toBeTruthy();
  expect(address()).toBe('/login?return=%2Forders%3Fstate%3Dpaid');
});

test('whoever left on purpose starts afresh', () => {
  logIn(['service']);
  open('/orders?state=paid');
  act(() => endSession('signed_out'));
  expect(address()).toBe('/login');
});

const OFFICE: readonly Role[] = ['coordinator', 'service', 'finance', 'people', 'manager', 'auditor'];

/** Every page of the navigation, and whose it is. */
const WHOSE: Record<string, readonly Role[]> = {
  '/today': OFFICE,
  '/briefing': OFFICE,
  '/board': OFFICE,
  '/departure': ['coordinator', 'service', 'manager'],
  '/safety': ['coordinator', 'service', 'manager'],
  '/orders': OFFICE,
  '/contracts': OFFICE,
  '/stays': OFFICE,
  '/coupons': ['service', 'manager'],
  '/conversations': ['service', 'coordinator', 'manager'],
  '/follow-ups': ['service', 'manager'],
  '/pushes': ['service', 'coordinator', 'manager'],
  '/scripts': ['service', 'coordinator', 'manager'],
  '/workers': ['coordinator', 'people', 'manager'],
  '/fitness': ['coordinator', 'people', 'manager'],
  '/day-plan': ['coordinator', 'manager'],
  '/shift-requests': ['coordinator', 'manager'],
  '/surge': ['coordinator', 'manager'],
  '/leave': ['coordinator', 'people', 'manager'],
  '/cashier': ['service', 'finance', 'manager'],
  '/invoices': ['service', 'finance', 'manager'],
  '/red-packets': ['service', 'finance', 'manager'],
  '/rewards': ['service', 'finance', 'manager', 'auditor'],
  '/finance': ['finance', 'manager', 'auditor'],
  '/bills': ['finance', 'manager', 'auditor'],
  '/refunds': ['finance', 'manager', 'auditor'],
  '/ledger': ['finance', 'manager', 'auditor'],
  '/complaints': ['service', 'coordinator', 'manager'],
  '/wages': ['finance', 'people', 'manager', 'auditor'],
  '/execution': ['coordinator', 'people', 'manager'],
  '/warranty': ['coordinator', 'service', 'manager'],
  '/pay-rules': ['finance', 'people', 'manager', 'auditor'],
  '/compensations': OFFICE,
  '/audit': ['manager', 'auditor'],
  '/services': OFFICE,
  '/price-rules': OFFICE,
  '/cancellation-rules': OFFICE,
  '/compensation-rules': OFFICE,
  '/policies': OFFICE,
};

test.each<Role>([...OFFICE, 'worker', 'customer'])('a %s is shown the way to what the role may do', (role) => {
  const shown = groupsFor([role]).flatMap(({ places }) => places.map(({ path }) => path));
  const theirs = Object.keys(WHOSE).filter((path) => WHOSE[path]?.includes(role));
  expect(shown.toSorted()).toEqual(theirs.toSorted());
});

test('a page of another role is declined kindly, also by its address', () => {
  logIn(['finance']);
  open('/audit');
  expect(screen.getByText('这个页面不在您的职责范围内')).toBeTruthy();
  expect(screen.queryByText('审计页')).toBeNull();
});
