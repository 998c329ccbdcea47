import { fen, type Fen } from '@daowei/shared/kernel/fen';
import type { RuleKind } from '../api/cancellation-rules';

/** How a kind of rule is spoken of, and a usual sale to reckon with. */
export const KINDS: Record<
  RuleKind,
  {
    readonly name: string;
    /** what the notice is counted to */
    readonly until: string;
    readonly sale: string;
    readonly priceFen: Fen;
    /** when a new version begins to count */
    readonly published: string;
    readonly history: string;
  }
> = {
  visit: {
    name: '上门服务',
    until: '约定时间',
    sale: '一单实付',
    priceFen: fen(20_000),
    published: '新规则已生效，此后的取消按它计算',
    history: '已取消的订单按当时的版本计算，永远可以查到',
  },
  stay: {
    name: '住家服务',
    until: '第一天零点',
    sale: '一份住家',
    priceFen: fen(804_000),
    published: '新规则已生效，此后售出的住家按它计算',
    history: '每份住家按售出时的版本计算，永远可以查到',
  },
};
