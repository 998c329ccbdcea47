import { screen } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { quietPseudoElements, renderAt } from '../../../test/harness';
import { MaterialsCard } from './materials-card';

const SIGNED: Schemas['MaterialsView'] = {
  version: 2,
  items: [
    { id: 'm1', name: '立白洗洁精', note: '两瓶', by: 'company' },
    { id: 'm2', name: '自家抹布', note: '', by: 'customer' },
  ],
  mayChange: true,
  changedAt: '2026-03-10T02:00:00.000Z',
  signature: {
    signedAt: '2026-03-10T02:00:00.000Z',
    method: 'typed',
    signerName: '周晓岚',
    signatureUrl: null,
    hash: 'a'.repeat(64),
  },
};

beforeEach(quietPseudoElements);

test('says what is brought by whom, who signed which version, and how to prove it', () => {
  renderAt('/orders/o1', <MaterialsCard materials={SIGNED} />);
  expect(screen.getByText(/^第 2 版，.*签署；出发前客户还可以改$/)).toBeTruthy();
  expect(screen.getByText('立白洗洁精').textContent).toBe('公司带立白洗洁精两瓶');
  expect(screen.getByText('自家抹布').textContent).toBe('客户自备自家抹布');
  expect(screen.getByText('周晓岚')).toBeTruthy();
  expect(screen.getByText('a'.repeat(64))).toBeTruthy();
});

test('says that a list was withdrawn', () => {
  renderAt(
    '/orders/o1',
    <MaterialsCard materials={{ ...SIGNED, version: 3, items: [], mayChange: false, signature: null }} />,
  );
  expect(screen.getByText(/^第 3 版，.*撤回$/)).toBeTruthy();
  expect(screen.getByText(/按公司标准用料服务/)).toBeTruthy();
});

test('says nothing where none ever was', () => {
  renderAt('/orders/o1', <MaterialsCard materials={{ ...SIGNED, version: 0, changedAt: null, signature: null }} />);
  expect(screen.queryByText('指定用料')).toBeNull();
});
