import type { NewStaff } from '../../src/modules/identity/contract/staff-accounts.js';

/** For trying out only; a real installation makes its accounts with `staff.js`. */
const PASSWORD = 'daowei-demo';

export const STAFF: readonly NewStaff[] = [
  { username: 'manager', name: '沈知行', roles: ['manager'], password: PASSWORD },
  { username: 'dispatcher', name: '李敏', roles: ['coordinator'], password: PASSWORD },
  { username: 'service', name: '周小雨', roles: ['service'], password: PASSWORD },
  { username: 'finance', name: '钱立群', roles: ['finance'], password: PASSWORD },
  { username: 'people', name: '何静宜', roles: ['people'], password: PASSWORD },
  { username: 'auditor', name: '顾清', roles: ['auditor'], password: PASSWORD },
];
