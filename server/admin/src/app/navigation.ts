import type { ComponentType } from 'react';
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BookOutlined from '@ant-design/icons/BookOutlined';
import CalculatorOutlined from '@ant-design/icons/CalculatorOutlined';
import CoffeeOutlined from '@ant-design/icons/CoffeeOutlined';
import DeploymentUnitOutlined from '@ant-design/icons/DeploymentUnitOutlined';
import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined';
import FundOutlined from '@ant-design/icons/FundOutlined';
import GiftOutlined from '@ant-design/icons/GiftOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import NumberOutlined from '@ant-design/icons/NumberOutlined';
import ProfileOutlined from '@ant-design/icons/ProfileOutlined';
import ReconciliationOutlined from '@ant-design/icons/ReconciliationOutlined';
import RollbackOutlined from '@ant-design/icons/RollbackOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined';
import WalletOutlined from '@ant-design/icons/WalletOutlined';
import { may, type Permission, type Role } from '../lib/access';

export interface Place {
  readonly path: string;
  readonly name: string;
  readonly icon: ComponentType;
  readonly needs: Permission;
}

const PLACES: readonly Place[] = [
  { path: '/today', name: '今日', icon: FieldTimeOutlined, needs: 'orders.read' },
  { path: '/orders', name: '订单', icon: UnorderedListOutlined, needs: 'orders.read' },
  { path: '/contracts', name: '套餐合同', icon: ProfileOutlined, needs: 'contracts.read' },
  { path: '/stays', name: '住家服务', icon: HomeOutlined, needs: 'stays.read' },
  { path: '/board', name: '日程板', icon: ScheduleOutlined, needs: 'board.read' },
  { path: '/day-plan', name: '明日排班', icon: DeploymentUnitOutlined, needs: 'days.plan' },
  { path: '/shift-requests', name: '调班申请', icon: SolutionOutlined, needs: 'shifts.grant' },
  { path: '/leave', name: '请假申请', icon: CoffeeOutlined, needs: 'leave.answer' },
  { path: '/cashier', name: '交班', icon: WalletOutlined, needs: 'cashier.close' },
  { path: '/workers', name: '服务人员', icon: TeamOutlined, needs: 'workers.read' },
  { path: '/services', name: '服务目录', icon: AppstoreOutlined, needs: 'services.read' },
  { path: '/price-rules', name: '价格规则', icon: CalculatorOutlined, needs: 'prices.read' },
  { path: '/coupons', name: '优惠券', icon: GiftOutlined, needs: 'coupons.read' },
  { path: '/cancellation-rules', name: '取消规则', icon: RollbackOutlined, needs: 'cancellation.read' },
  { path: '/finance', name: '财务', icon: FundOutlined, needs: 'books.read' },
  { path: '/bills', name: '对账', icon: ReconciliationOutlined, needs: 'books.read' },
  { path: '/ledger', name: '总账', icon: BookOutlined, needs: 'books.read' },
  { path: '/policies', name: '规则数值', icon: NumberOutlined, needs: 'policies.read' },
  { path: '/audit', name: '审计', icon: AuditOutlined, needs: 'audit.verify' },
];

/** Where a person with these roles may go, in the order of the navigation. */
export function placesFor(roles: readonly Role[]): Place[] {
  return PLACES.filter((place) => may(roles, place.needs));
}
