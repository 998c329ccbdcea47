import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, renderAt } from '../../../../test/harness';
import type { IssueProposal, RewardTotals } from '../api/rewards';
import { IssueRateCard } from './issue-rate-card';
import { HeldCard } from './held-card';
import { MonthsCard, rowsOf } from './months-card';

beforeAll(quietPseudoElements);

const moved = (month: string, kind: RewardTotals['months'][number]['kind'], amount: number) => ({
  ...{ month, kind, amount, currency: 'points' as const, worthFen: amount },
});

test('what is held is money owed, and what customers owe is said only when they do', () => {
  const held = { currency: 'points' as const, name: '积分', held: 12_000, worthFen: 12_000, holders: 9 };
  renderAt('/', <HeldCard held={[{ ...held, owedByCustomers: 0 }]} />);
  expect(screen.getByText('¥120.00')).toBeTruthy();
  expect(screen.queryByText('客户待补')).toBeNull();
  cleanup();
  renderAt('/', <HeldCard held={[{ ...held, owedByCustomers: 80 }]} />);
  expect(screen.getByText('客户待补')).toBeTruthy();
});

test('a month is one row per currency, the newest first, with what it changed', () => {
  const months = [moved('2026-02', 'given', 300), moved('2026-03', 'given', 900), moved('2026-03', 'spent', -600)];
  expect(rowsOf(months).map(({ month, worthFen }) => [month, worthFen])).toEqual([
    ['2026-03', 300],
    ['2026-02', 300],
  ]);
  renderAt('/', <MonthsCard months={months} />);
  expect(screen.getByText('-600')).toBeTruthy();
});

test('another budget is another question, and the proposal says why', async () => {
  const rung = (points: number) => ({ points, costFen: points * 10, returns: 40 + points / 100, perYuan: 1.5 });
  const proposal: IssueProposal = {
    budgetBasisPoints: 150,
    budgetFen: 4_000,
    visits: 500,
    cameBack: 200,
    proven: true,
    current: rung(300),
    proposed: rung(400),
    ladder: [0, 200, 400, 600].map(rung),
    bands: [{ fromBasisPoints: 75, toBasisPoints: 120, visits: 125, cameBack: 40 }],
    because: ['只是建议，由管理员改规则后才生效'],
  };
  const asked = fakeApi({ 'GET /admin/rewards/issue-rate': [ok(proposal), ok({ ...proposal, proposed: rung(200) })] });
  renderAt('/', <IssueRateCard />);
  expect(await screen.findByRole('img', { name: /现在300积分，建议400积分/ })).toBeTruthy();
  expect(screen.getByText('32.0%')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('预算占营业额（%）'), { target: { value: '1' } });
  await waitFor(() => expect(screen.getByRole('img', { name: /建议200积分/ })).toBeTruthy());
  expect(asked).toHaveLength(2);
});
