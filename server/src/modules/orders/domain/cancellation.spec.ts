import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { feeAt, type CancellationRule } from '@daowei/shared/rules/cancellation';
import { calledOffText, feeHash, withoutFee } from './cancellation.js';

const PROMISED = new Date('2026-03-12T02:00:00Z');
const RULE: CancellationRule = {
  version: 3,
  because: '测试',
  effectiveFrom: new Date(0),
  tiers: [
    { noticeMinutes: 1_440, basisPoints: 0, because: '提前一天' },
    { noticeMinutes: 240, basisPoints: 2_000, because: '不足一天' },
    { noticeMinutes: 0, basisPoints: 5_000, because: '不足四小时' },
  ],
};
const before = (minutes: number): Date => addMinutes(PROMISED, -minutes);
const paid = fen(18_001);

it('is free when the company did not keep its word', () => {
  expect(withoutFee(RULE, paid, '服务人员未到')).toMatchObject({ feeFen: 0, refundFen: paid });
});

it('names what was shown: another amount or revision is another name', () => {
  const early = feeAt(RULE, paid, PROMISED, before(2_000));
  const late = feeAt(RULE, paid, PROMISED, before(10));
  expect(feeHash(early, 'a', 1)).not.toBe(feeHash(late, 'a', 1));
  expect(feeHash(early, 'a', 1)).not.toBe(feeHash(early, 'a', 2));
  expect(calledOffText(late)).toBe('预约已取消，按规则收取90.01元（不足四小时），退款90.00元将原路退回');
});
