import type { Tier } from '@daowei/shared/rules/tiers';
import type { Role } from '../../../platform/http/access.js';

export type AccountKind = 'customer' | 'staff';

export interface Account {
  readonly id: string;
  readonly kind: AccountKind;
  readonly openid: string | null;
  readonly nickname: string;
  readonly phoneMasked: string | null;
  /** set while the account's phone is a worker's */
  readonly workerId: string | null;
  /** of a staff member, or of the worker as of binding */
  readonly realName: string | null;
  readonly staffRoles: readonly Role[];
  readonly tier: Tier;
  readonly disabled: boolean;
}

const STAFF_TITLES: Readonly<Partial<Record<Role, string>>> = {
  manager: '经理',
  coordinator: '协调员',
  service: '客服',
  finance: '财务',
  people: '人事',
  auditor: '隐私审计',
};

/** A worker is a customer too; the office is neither. */
export function rolesOf(account: Account): readonly Role[] {
  if (account.kind === 'staff') return account.staffRoles;
  return account.workerId ? ['customer', 'worker'] : ['customer'];
}

/** How the timeline and the audit name the person: `客户 小满`, `服务人员 王建国`, `协调员 李敏`. */
export function labelOf(account: Account): string {
  if (account.kind === 'staff') {
    const title = account.staffRoles.map((role) => STAFF_TITLES[role]).find((found) => found !== undefined);
    return `${title ?? '员工'} ${account.realName ?? ''}`.trim();
  }
  return account.workerId ? `服务人员 ${account.realName ?? ''}`.trim() : `客户 ${account.nickname}`;
}
