import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, refused, renderAt, type FakeRequest } from '../../../test/harness';
import type { OpenedComplaint } from './api/complaints';
import { RemediesCard } from './remedies-card';

const COMPLAINT = {
  id: 'c1',
  no: 'TS20261127000001',
  state: 'handling',
  remedies: [],
} as unknown as OpenedComplaint;
const GIVE = 'POST /admin/complaints/c1/remedies';
const LOST = refused(503, 'BUSY', '系统正忙，请稍后再试');

beforeAll(quietPseudoElements);

const sent = (asked: FakeRequest[]): FakeRequest[] => asked.filter(({ method }) => method === 'POST');
const keyOf = ({ headers }: FakeRequest): string | undefined => headers['idempotency-key'];

async function give(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: '给补偿' }));
  fireEvent.change(await screen.findByLabelText('金额（元）'), { target: { value: '20' } });
  fireEvent.change(screen.getByLabelText('理由（客户看得到）'), { target: { value: '让您久等了' } });
  fireEvent.click(screen.getByRole('button', { name: /提\s?交/ }));
}

test('after a lost answer what is given goes out under the same key: nobody is paid twice', async () => {
  const asked = fakeApi({ [GIVE]: [LOST, ok(null)] });
  renderAt('/', <RemediesCard complaint={COMPLAINT} />);
  await give();
  expect(await screen.findByText(/系统正忙/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /提\s?交/ }));
  await waitFor(() => expect(sent(asked)).toHaveLength(2));
  expect(sent(asked)[0]!.body).toEqual({ kind: 'transfer', amountFen: 2_000, reason: '让您久等了' });
  expect(keyOf(sent(asked)[1]!)).toBe(keyOf(sent(asked)[0]!));
});

test('after a refusal it is a new request', async () => {
  const asked = fakeApi({ [GIVE]: [refused(409, 'TRANSFER_LIMIT', '今天发放的金额已达上限'), ok(null)] });
  renderAt('/', <RemediesCard complaint={COMPLAINT} />);
  await give();
  expect(await screen.findByText(/已达上限/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /提\s?交/ }));
  await waitFor(() => expect(sent(asked)).toHaveLength(2));
  expect(keyOf(sent(asked)[1]!)).not.toBe(keyOf(sent(asked)[0]!));
});
