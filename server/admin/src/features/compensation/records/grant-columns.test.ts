import { toCsv } from '../../../lib/csv';
import type { GrantRow } from '../api/compensations';
import { GRANT_COLUMNS } from './grant-columns';

it('a line of the sheet says what happened, how it was computed and what came of it', () => {
  const grant: GrantRow = {
    id: 'g1',
    orderId: 'o1',
    orderNo: 'DW20260310001',
    serviceName: '日常保洁',
    cause: 'late',
    causeName: '迟到',
    whatHappened: '约定03月10日 12:00–12:30到达，实际12:47到达，晚了17分钟',
    lateMinutes: 17,
    ruleVersion: 1,
    because: '晚到15分钟，退还10%',
    computation: ['本单200.00元 × 10% = 20.00元', '减去已领的延误优惠券10.00元，还应给您10.00元'],
    state: 'given',
    outcome: '10.00元原路退回，不用您申请',
    moneyFen: 1_000,
    couponFen: 0,
    chooseBy: null,
    redoOrderId: null,
    grantedAt: '2026-03-10T04:47:00.000Z',
  };
  expect(toCsv(GRANT_COLUMNS, [grant]).split('\r\n')[1]).toBe(
    '2026-03-10 12:47:00,DW20260310001,日常保洁,迟到,约定03月10日 12:00–12:30到达，实际12:47到达，晚了17分钟,17,1,' +
      '本单200.00元 × 10% = 20.00元；减去已领的延误优惠券10.00元，还应给您10.00元,已给,10.00元原路退回，不用您申请,10.00,0.00',
  );
});
