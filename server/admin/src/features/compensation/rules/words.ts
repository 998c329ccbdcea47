import type { CompensationTerms } from '@daowei/shared/rules/compensation';
import { money } from '../../../lib/money';

/** How much of the price goes back, as people say it. */
export function share(basisPoints: number): string {
  return basisPoints === 0 ? '不赔付' : `${basisPoints / 100}%`;
}

/** What a rule says beside its tiers, a line each: when, what, and what the customer reads. */
export function otherTerms({ choiceHours, noShow, predicted }: CompensationTerms) {
  return [
    { name: '选择期限', text: `可以选免费重做时，客户有${choiceHours}小时选择；没有选就退款` },
    {
      name: '未上门',
      text: `约定时间过后${noShow.afterMinutes}分钟还没有人出发：全额退款，另送${money(noShow.couponFen)}优惠券`,
      because: noShow.because,
    },
    {
      name: '预计延误',
      text: `预计晚到超过${predicted.overMinutes}分钟时提前告知，想要补偿的客户得到${money(predicted.couponFen)}优惠券`,
      because: predicted.because,
    },
  ];
}
