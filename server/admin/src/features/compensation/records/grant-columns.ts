import { yuan } from '@daowei/shared/kernel/fen';
import type { CsvColumn } from '../../../lib/csv';
import { fullStamp } from '../../../lib/time';
import type { GrantRow } from '../api/compensations';
import { GRANT_STATES } from '../grant-states';

/** A line of the sheet explains itself as the customer's own page does. */
export const GRANT_COLUMNS: readonly CsvColumn<GrantRow>[] = [
  { title: '时间', value: ({ grantedAt }) => fullStamp(grantedAt) },
  { title: '订单号', value: ({ orderNo }) => orderNo },
  { title: '服务', value: ({ serviceName }) => serviceName },
  { title: '原因', value: ({ causeName }) => causeName },
  { title: '经过', value: ({ whatHappened }) => whatHappened },
  { title: '晚到（分钟）', value: ({ lateMinutes }) => lateMinutes },
  { title: '规则版本', value: ({ ruleVersion }) => ruleVersion },
  { title: '计算', value: ({ computation }) => computation.join('；') },
  { title: '状态', value: ({ state }) => GRANT_STATES[state].name },
  { title: '结果', value: ({ outcome }) => outcome },
  { title: '金额（元）', value: ({ moneyFen }) => yuan(moneyFen) },
  { title: '优惠券（元）', value: ({ couponFen }) => yuan(couponFen) },
];
