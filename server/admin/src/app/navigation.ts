import type { ComponentType } from 'react';
import AlertOutlined from '@ant-design/icons/AlertOutlined';
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BookOutlined from '@ant-design/icons/BookOutlined';
import CalculatorOutlined from '@ant-design/icons/CalculatorOutlined';
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined';
import CheckSquareOutlined from '@ant-design/icons/CheckSquareOutlined';
import CommentOutlined from '@ant-design/icons/CommentOutlined';
import CarOutlined from '@ant-design/icons/CarOutlined';
import CoffeeOutlined from '@ant-design/icons/CoffeeOutlined';
import DeploymentUnitOutlined from '@ant-design/icons/DeploymentUnitOutlined';
import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined';
import FileTextOutlined from '@ant-design/icons/FileTextOutlined';
import FundOutlined from '@ant-design/icons/FundOutlined';
import GiftOutlined from '@ant-design/icons/GiftOutlined';
import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import MessageOutlined from '@ant-design/icons/MessageOutlined';
import NotificationOutlined from '@ant-design/icons/NotificationOutlined';
import NumberOutlined from '@ant-design/icons/NumberOutlined';
import PayCircleOutlined from '@ant-design/icons/PayCircleOutlined';
import PercentageOutlined from '@ant-design/icons/PercentageOutlined';
import PhoneOutlined from '@ant-design/icons/PhoneOutlined';
import ProfileOutlined from '@ant-design/icons/ProfileOutlined';
import ReconciliationOutlined from '@ant-design/icons/ReconciliationOutlined';
import RollbackOutlined from '@ant-design/icons/RollbackOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import SafetyOutlined from '@ant-design/icons/SafetyOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import StarOutlined from '@ant-design/icons/StarOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import RedEnvelopeOutlined from '@ant-design/icons/RedEnvelopeOutlined';
import UndoOutlined from '@ant-design/icons/UndoOutlined';
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined';
import WalletOutlined from '@ant-design/icons/WalletOutlined';
import WechatOutlined from '@ant-design/icons/WechatOutlined';
import { may, type Permission, type Role } from '../lib/access';

export interface Place {
  readonly path: string;
  readonly name: string;
  readonly icon: ComponentType;
  readonly needs: Permission;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  /** two characters, for the narrow navigation */
  readonly short: string;
  readonly places: readonly Place[];
  /** open until the person closes it; the others are opened when they are needed */
  readonly everyDay: boolean;
}

/** By who works with it. A new page is one line here: its group decides where it is found. */
const GROUPS: readonly Group[] = [
  {
    id: 'today',
    name: '今天',
    short: '今天',
    everyDay: true,
    places: [
      { path: '/today', name: '今日', icon: FieldTimeOutlined, needs: 'orders.read' },
      { path: '/briefing', name: '每日晨会', icon: CarryOutOutlined, needs: 'orders.read' },
      { path: '/board', name: '日程板', icon: ScheduleOutlined, needs: 'board.read' },
      { path: '/departure', name: '出发准备', icon: CarOutlined, needs: 'departure.read' },
      { path: '/safety', name: '安全', icon: AlertOutlined, needs: 'safety.answer' },
    ],
  },
  {
    id: 'customers',
    name: '订单与客户',
    short: '订单',
    everyDay: true,
    places: [
      { path: '/orders', name: '订单', icon: UnorderedListOutlined, needs: 'orders.read' },
      { path: '/contracts', name: '套餐合同', icon: ProfileOutlined, needs: 'contracts.read' },
      { path: '/stays', name: '住家服务', icon: HomeOutlined, needs: 'stays.read' },
      { path: '/coupons', name: '优惠券', icon: GiftOutlined, needs: 'coupons.read' },
      { path: '/conversations', name: '客服对话', icon: WechatOutlined, needs: 'conversations.answer' },
      { path: '/follow-ups', name: '回访', icon: PhoneOutlined, needs: 'follow-ups.call' },
      { path: '/pushes', name: '推送', icon: NotificationOutlined, needs: 'pushes.send' },
      { path: '/scripts', name: '话术', icon: MessageOutlined, needs: 'scripts.read' },
    ],
  },
  {
    id: 'people',
    name: '人员与排班',
    short: '人员',
    everyDay: true,
    places: [
      { path: '/workers', name: '服务人员', icon: TeamOutlined, needs: 'workers.read' },
      { path: '/fitness', name: '上岗资格', icon: SafetyCertificateOutlined, needs: 'workers.read' },
      { path: '/day-plan', name: '明日排班', icon: DeploymentUnitOutlined, needs: 'days.plan' },
      { path: '/surge', name: '支援与预测', icon: AlertOutlined, needs: 'surge.handle' },
      { path: '/shift-requests', name: '调班申请', icon: SolutionOutlined, needs: 'shifts.grant' },
      { path: '/leave', name: '请假申请', icon: CoffeeOutlined, needs: 'leave.answer' },
    ],
  },
  {
    id: 'money',
    name: '钱',
    short: '钱',
    everyDay: true,
    places: [
      { path: '/cashier', name: '交班', icon: WalletOutlined, needs: 'cashier.close' },
      { path: '/invoices', name: '发票', icon: FileTextOutlined, needs: 'invoices.read' },
      { path: '/red-packets', name: '红包审批', icon: RedEnvelopeOutlined, needs: 'red-packets.give' },
      { path: '/rewards', name: '积分与委屈币', icon: StarOutlined, needs: 'rewards.read' },
      { path: '/finance', name: '财务', icon: FundOutlined, needs: 'books.read' },
      { path: '/bills', name: '对账', icon: ReconciliationOutlined, needs: 'books.read' },
      { path: '/refunds', name: '退款处理', icon: UndoOutlined, needs: 'books.read' },
      { path: '/wages', name: '工资', icon: PayCircleOutlined, needs: 'wages.read' },
      { path: '/pay-rules', name: '工资规则', icon: PercentageOutlined, needs: 'wages.read' },
      { path: '/ledger', name: '总账', icon: BookOutlined, needs: 'books.read' },
    ],
  },
  {
    id: 'quality',
    name: '质量与审计',
    short: '质量',
    everyDay: true,
    places: [
      { path: '/complaints', name: '投诉', icon: CommentOutlined, needs: 'complaints.handle' },
      { path: '/execution', name: '标准执行', icon: CheckSquareOutlined, needs: 'workers.read' },
      { path: '/warranty', name: '质保', icon: SafetyOutlined, needs: 'warranty.read' },
      { path: '/compensations', name: '赔付记录', icon: HourglassOutlined, needs: 'compensation.read' },
      { path: '/audit', name: '审计', icon: AuditOutlined, needs: 'audit.verify' },
    ],
  },
  {
    id: 'rules',
    name: '规则与设置',
    short: '规则',
    everyDay: false,
    places: [
      { path: '/services', name: '服务目录', icon: AppstoreOutlined, needs: 'services.read' },
      { path: '/price-rules', name: '价格规则', icon: CalculatorOutlined, needs: 'prices.read' },
      { path: '/cancellation-rules', name: '取消规则', icon: RollbackOutlined, needs: 'cancellation.read' },
      { path: '/compensation-rules', name: '赔付规则', icon: HistoryOutlined, needs: 'compensation.read' },
      { path: '/policies', name: '规则数值', icon: NumberOutlined, needs: 'policies.read' },
    ],
  },
];

/** Where a person with these roles may go; a group of which nothing is left is not shown. */
export function groupsFor(roles: readonly Role[]): Group[] {
  return GROUPS.map((group) => ({ ...group, places: group.places.filter(({ needs }) => may(roles, needs)) })).filter(
    ({ places }) => places.length > 0,
  );
}
