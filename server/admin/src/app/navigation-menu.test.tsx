import { cleanup, fireEvent, screen } from '@testing-library/react';
import { renderAt } from '../../test/harness';
import type { Role } from '../lib/access';
import { NavigationMenu } from './navigation-menu';

const open = (path: string, roles: Role[] = ['manager'], narrow = false): void =>
  renderAt(path, <NavigationMenu roles={roles} narrow={narrow} />);

const group = (name: string): HTMLElement => screen.getByRole('button', { name });
const links = (): string[] => screen.getAllByRole('link').map((link) => link.getAttribute('aria-label') ?? '');

beforeEach(() => localStorage.clear());

test('what is worked with every day is open, the rules are folded', () => {
  open('/today');
  expect(group('钱').getAttribute('aria-expanded')).toBe('true');
  expect(group('规则与设置').getAttribute('aria-expanded')).toBe('false');
  expect(links()).toContain('对账');
  expect(links()).not.toContain('价格规则');
});

test('a folded group still shows where one is, also below the page itself', () => {
  open('/price-rules/edit');
  expect(links()).toContain('价格规则');
  expect(links()).not.toContain('取消规则');
});

test('what was opened and folded is remembered', () => {
  open('/today');
  fireEvent.click(group('规则与设置'));
  fireEvent.click(group('钱'));
  cleanup();
  open('/today');
  expect(links()).toContain('价格规则');
  expect(links()).not.toContain('对账');
});

test.each(['{', 'null', '["money"]', '{"money":"no"}'])('a memory that reads %s is forgotten', (memory) => {
  localStorage.setItem('daowei.nav.groups', memory);
  open('/today');
  expect(links()).toContain('对账');
});

test('a group of which the role may see nothing is not there', () => {
  open('/today', ['coordinator']);
  expect(screen.queryByRole('button', { name: '钱' })).toBeNull();
});

test('narrow, places and groups keep their names', () => {
  open('/today', ['manager'], true);
  expect(links()).toContain('对账');
  fireEvent.click(group('钱'));
  expect(links()).not.toContain('对账');
});
