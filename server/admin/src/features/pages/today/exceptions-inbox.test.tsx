import { fireEvent, screen } from '@testing-library/react';
import { address, quietPseudoElements, renderAt } from '../../../../test/harness';
import type { ExceptionItem, ExceptionKind } from './exception-kinds';
import { ExceptionsInbox } from './exceptions-inbox';

function item(id: string, kind: ExceptionKind, dueInMinutes: number): ExceptionItem {
  return {
    id,
    kind,
    text: `情况${id}`,
    orderId: kind === 'dead_letter' ? null : `order-${id}`,
    orderNo: kind === 'dead_letter' ? null : `DW${id}`,
    contractId: null,
    stayId: null,
    billDay: null,
    complaintId: null,
    incidentId: null,
    surgeDay: null,
    dueAt: new Date(Date.now() + dueInMinutes * 60_000 + 30_000).toISOString(),
    openedAt: new Date(Date.now() - 60_000).toISOString(),
  };
}

const ITEMS = [item('1', 'refund', 30), item('2', 'unassigned', -3), item('3', 'dead_letter', 2)];

const shown = (): (string | null)[] => screen.getAllByText(/^情况\d/).map((each) => each.textContent);
const rowOf = (text: string): HTMLElement => screen.getByText(text).closest<HTMLElement>('tr')!;

beforeAll(quietPseudoElements);
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

test('the most urgent is on top, with the time left in words', () => {
  renderAt('/', <ExceptionsInbox items={ITEMS} mayAssign />);
  expect(shown()).toEqual(['情况2', '情况3', '情况1']);
  expect(rowOf('情况2').textContent).toContain('超时2分钟');
  expect(rowOf('情况3').textContent).toContain('剩2分钟');
});

test('arrow keys walk and Enter handles: choosing a worker where that is what is missing', () => {
  renderAt('/', <ExceptionsInbox items={ITEMS} mayAssign />);
  rowOf('情况2').focus();
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(rowOf('情况1'));
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(rowOf('情况1'));
  fireEvent.keyDown(document.activeElement!, { key: 'Home' });
  fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
  expect(address()).toBe('/orders/order-2?assign=1');
});

test('whoever may not assign is led to the order itself; what has no order leads nowhere', () => {
  renderAt('/', <ExceptionsInbox items={ITEMS} mayAssign={false} />);
  fireEvent.click(rowOf('情况3'));
  expect(address()).toBe('/');
  fireEvent.click(rowOf('情况2'));
  expect(address()).toBe('/orders/order-2');
});

test('a kind can be looked at alone', () => {
  renderAt('/', <ExceptionsInbox items={ITEMS} mayAssign />);
  fireEvent.click(screen.getByRole('button', { name: '无人可派 1' }));
  expect(shown()).toEqual(['情况2']);
});

test('nothing to do is good news', () => {
  renderAt('/', <ExceptionsInbox items={[]} mayAssign />);
  expect(screen.getByText('没有需要处理的异常')).toBeTruthy();
});
