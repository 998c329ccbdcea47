import type { PayRates, PayTerms } from '@daowei/shared/rules/pay';
import { borderOf } from '../../../lib/minutes';
import { money } from '../../../lib/money';

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

const rates = ({ visitFen, hourFen, dayFen }: PayRates): string =>
  `每次出门${money(visitFen)}，每小时${money(hourFen)}；住家每天${money(dayFen)}`;

/** One thing a rule says, for somebody who explains a payslip. */
export interface Sentence {
  readonly name: string;
  readonly text: string;
}

/** A version in sentences, in the order of a payslip's lines. @param services what they are called, by id */
export function sentencesOf(terms: PayTerms, services: ReadonlyMap<string, string>): Sentence[] {
  const { usual, levels, causes, onTimeVisits } = terms;
  const shares = levels.map(({ level, basisPoints }) => `${level}加${percent(basisPoints)}`);
  return [
    { name: '基本报酬', text: `${rates(usual)}；按约定时长计算，做得快不少付` },
    ...terms.services.map((one) => ({ name: services.get(one.serviceId) ?? one.serviceId, text: rates(one) })),
    { name: '等级加成', text: shares.length > 0 ? `基本报酬上${shares.join('，')}` : '不加' },
    { name: '组长津贴', text: `带队一起上门，每次${money(terms.leadFen)}` },
    { name: '现场加项', text: `客户同意加项的${percent(terms.extrasBasisPoints)}，由到场的人平分` },
    { name: '高峰奖励', text: `高峰时段的上门，每次${money(terms.peakFen)}` },
    { name: '夜间补贴', text: `${borderOf(terms.nightMinute)}以后才结束的上门，每次${money(terms.nightFen)}` },
    { name: '五星奖励', text: `客户评五星，每次${money(terms.fiveStarsFen)}` },
    { name: '全月准时', text: `一个月做满${onTimeVisits}单且全部准时，${money(terms.onTimeFen)}` },
    ...causes.map(({ name, basisPoints }) => ({ name: `扣减：${name}`, text: `这一单应得的${percent(basisPoints)}` })),
    {
      name: '扣减的边界',
      text: `一单合计最多扣${percent(terms.capBasisPoints)}，扣完每小时不低于${money(terms.hourFloorFen)}`,
    },
  ];
}
