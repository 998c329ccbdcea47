/** Words to pick from; which ones are offered follows the stars, which ones are sent follows the customer. */
const PRAISE = ['准时到达', '专业细致', '态度亲切', '沟通顺畅', '收尾整洁'] as const;
const COMPLAINT = ['没有准时', '不够细致', '态度欠佳', '沟通不畅', '收尾不洁', '与描述不符'] as const;

/** From here on praise is offered; under it, what went wrong. */
const GOOD_FROM = 4;

/** Words that fit a number of stars. */
export function tagsFor(stars: number): readonly string[] {
  return stars >= GOOD_FROM ? PRAISE : COMPLAINT;
}
