import type { Schemas } from '@daowei/shared/api/client';

export type VisitState = Schemas['VisitState'];

export const VISIT_STATES: Record<VisitState, string> = {
  scheduled: '待出发',
  departed: '已出发',
  arrived: '已到达',
  working: '服务中',
  awaiting_customer: '待客户签收',
  signed_off: '双方已签收',
};
