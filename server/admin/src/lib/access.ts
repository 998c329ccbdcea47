import type { Schemas } from '@daowei/shared/api/client';

export type Role = Schemas['Me']['roles'][number];

const STAFF: readonly Role[] = ['coordinator', 'service', 'finance', 'people', 'manager', 'auditor'];

/**
 * What the office may do here, and which roles may. The server decides again at every request;
 * this table only keeps doors that would be refused out of sight.
 */
const ALLOWED = {
  'office.enter': STAFF,
  'orders.read': STAFF,
  'board.read': STAFF,
  'days.plan': ['coordinator', 'manager'],
  'orders.assign': ['coordinator', 'manager'],
  'orders.move': ['coordinator', 'service', 'manager'],
  'orders.home': ['coordinator', 'service', 'manager'],
  'orders.convert': ['coordinator', 'service', 'manager'],
  'orders.cancel': ['coordinator', 'service', 'manager'],
  'receipts.record': ['finance', 'service', 'manager'],
  'cashier.close': ['finance', 'service', 'manager'],
  'invoices.read': ['finance', 'service', 'manager'],
  'invoices.retry': ['finance', 'manager'],
  'receipts.check': ['finance', 'manager'],
  'orders.refund': ['finance', 'manager'],
  'contracts.read': STAFF,
  'contracts.change': ['coordinator', 'service', 'manager'],
  'contracts.replace': ['coordinator', 'manager'],
  'stays.read': STAFF,
  'stays.handOver': ['coordinator', 'manager'],
  'stays.end': ['coordinator', 'service', 'manager'],
  'shifts.grant': ['coordinator', 'manager'],
  'leave.answer': ['people', 'coordinator', 'manager'],
  'surge.handle': ['coordinator', 'manager'],
  'squads.answer': ['manager'],
  'safety.answer': ['coordinator', 'service', 'manager'],
  'devices.keep': ['coordinator', 'manager'],
  'departure.read': ['coordinator', 'service', 'manager'],
  'departure.publish': ['manager'],
  'toolkits.register': ['coordinator', 'manager'],
  'policies.read': STAFF,
  'workers.read': ['people', 'coordinator', 'manager'],
  'workers.plan': ['people', 'manager'],
  'briefing.tick': ['coordinator', 'service', 'people', 'manager'],
  'workers.block': ['people', 'coordinator', 'manager'],
  'services.read': STAFF,
  'services.publish': ['manager'],
  'prices.read': STAFF,
  'prices.publish': ['manager'],
  'red-packets.give': ['service', 'finance', 'manager'],
  'rewards.read': ['service', 'finance', 'manager', 'auditor'],
  'rewards.publish': ['manager'],
  'rewards.correct': ['service', 'finance', 'manager'],
  'coupons.read': ['service', 'manager'],
  'coupons.give': ['service', 'manager'],
  'coupons.create': ['manager'],
  'scripts.read': ['service', 'coordinator', 'manager'],
  'scripts.publish': ['manager'],
  'pushes.send': ['service', 'coordinator', 'manager'],
  'messages.resend': ['service', 'coordinator', 'manager'],
  'conversations.answer': ['service', 'coordinator', 'manager'],
  'follow-ups.call': ['service', 'manager'],
  'ratings.answer': ['service', 'manager'],
  'contacts.choose': ['service', 'people', 'manager'],
  'cancellation.read': STAFF,
  'cancellation.publish': ['manager'],
  'wages.read': ['finance', 'people', 'manager', 'auditor'],
  'pay.publish': ['manager'],
  'compensation.read': STAFF,
  'compensation.decide': ['coordinator', 'service', 'manager'],
  'compensation.publish': ['manager'],
  'books.read': ['finance', 'manager', 'auditor'],
  'bills.close': ['finance', 'manager'],
  'warranty.read': ['coordinator', 'service', 'manager'],
  'complaints.handle': ['service', 'coordinator', 'manager'],
  'audit.verify': ['auditor', 'manager'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof ALLOWED;

export function may(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = ALLOWED[permission];
  return roles.some((role) => allowed.includes(role));
}

const ROLE_NAMES: Record<Role, string> = {
  customer: '客户',
  worker: '服务人员',
  coordinator: '协调员',
  service: '客服',
  finance: '财务',
  people: '人事',
  manager: '管理员',
  auditor: '隐私审计员',
};

/** The person's roles in words. */
export function roleNames(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_NAMES[role]).join('、');
}
