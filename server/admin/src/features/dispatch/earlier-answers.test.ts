import { localDate } from '@daowei/shared/kernel/local-date';
import { declineReasonText } from './decline-reasons';
import { earlierAnswers } from './earlier-answers';

const today = localDate('2026-11-22');
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 4, minute)).toISOString();

test.each([
  ['too_far', '路程太远'],
  ['other：孩子要接', '其他原因：孩子要接'],
  ['sick：发烧：38度', '身体不适：发烧：38度'],
  ['toString', 'toString'],
  ['临时写的话', '临时写的话'],
])('%s reads %s', (recorded, text) => {
  expect(declineReasonText(recorded)).toBe(text);
});

test('the last answer of each worker counts; whoever accepted or was withdrawn has given none', () => {
  const answers = earlierAnswers(
    [
      { workerId: 'w1', state: 'declined', offeredAt: at(10), respondedAt: at(12), declineReason: 'busy' },
      { workerId: 'w1', state: 'timed_out', offeredAt: at(5), respondedAt: null, declineReason: null },
      { workerId: 'w2', state: 'timed_out', offeredAt: at(3), respondedAt: null, declineReason: null },
      { workerId: 'w3', state: 'withdrawn', offeredAt: at(1), respondedAt: at(2), declineReason: null },
      { workerId: 'w4', state: 'accepted', offeredAt: at(20), respondedAt: at(21), declineReason: null },
    ],
    today,
  );
  expect([...answers]).toEqual([
    ['w2', '今天 12:03 派过，超时未回应'],
    ['w1', '今天 12:12 已谢绝：时间安排不开'],
  ]);
});
