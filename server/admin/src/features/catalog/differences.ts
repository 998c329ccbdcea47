import type { Difference } from '../../components/differences-table';
import { duration } from '../../lib/time';
import { money } from '../../lib/money';
import type { ServiceContent } from './api/get-service';
import { ICONS, LEVELS, PHOTO_RULES, PRICINGS, RHYTHMS, STEP_GROUP_WORDS, STEP_KIND_WORDS } from './service-words';

type Line = readonly [field: string, text: string];

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;
const liveInText = ({ priceDays, minDays, maxDays, trialDays }: NonNullable<ServiceContent['liveIn']>): string =>
  `价格对应${priceDays}天，可约${minDays}到${maxDays}天，试用${trialDays}天`;
const depositText = ({ basisPoints, balanceHours, because }: NonNullable<ServiceContent['deposit']>): string =>
  `定金${percent(basisPoints)}，签字后${balanceHours}小时内付尾款：${because}`;
const listed = (texts: readonly string[]): string => texts.join('；');

/** Everything a version says, line by line; rows are told apart by their id, so that a new name is a change. */
function linesOf(content: ServiceContent): Map<string, Line> {
  const { agreement, liveIn, deposit } = content;
  const lines: (readonly [key: string, field: string, text: string])[] = [
    ['name', '名称', content.name],
    ['category', '分类', content.category],
    ['tagline', '一句话', content.tagline],
    ['description', '介绍', content.description],
    ['icon', '图标', ICONS[content.icon] ?? content.icon],
    ['pricing', '计价方式', PRICINGS[content.pricing]],
    ['price', '价格', money(content.basePriceFen)],
    ['unit', '计价单位', content.unit],
    ['duration', '时长', duration(content.durationMinutes)],
    ['hours', '可选时长', content.hourOptions.map((hours) => `${hours}小时`).join('、')],
    ['crew', '每次上门', `${content.crew}人`],
    ['skill', '需要的技能', content.skill],
    ['certificates', '需要的证件', content.certificates.join('、')],
    ['warranty', '质保', `${content.warrantyDays}天`],
    ['level', '标准等级', LEVELS[content.standardLevel]],
    ['bookable', '在线预约', content.bookable ? '可以' : '不可以'],
    ['included', '包含', listed(content.included)],
    ['excluded', '不包含', listed(content.excluded)],
    ['requirements', '请客户准备', listed(content.requirements)],
    ['liveIn', '住家条款', liveIn ? liveInText(liveIn) : ''],
    ['deposit', '付款方式', deposit ? depositText(deposit) : '预付全款'],
    ['agreement', '协议标题', agreement.title],
    ['clauses', '协议条款', listed(agreement.clauses)],
    ['health', '健康声明', listed(agreement.healthStatements)],
    [
      'reschedule',
      '延时预定',
      `提前${duration(agreement.reschedule.noticeMinutes)}，最多${agreement.reschedule.maxTimes}次`,
    ],
    ...content.addOns.map(
      ({ id, name, priceFen, minutes, maxQuantity }) =>
        [
          `add-on ${id}`,
          `附加项目“${name}”`,
          `${name}，${money(priceFen)}，${duration(minutes)}，最多${maxQuantity}份`,
        ] as const,
    ),
    ...content.packages.map(
      ({ id, name, every, visits, basisPointsOff }) =>
        [
          `package ${id}`,
          `套餐“${name}”`,
          `${name}，${RHYTHMS[every]}，共${visits}次，省${percent(basisPointsOff)}`,
        ] as const,
    ),
    ...content.steps.map(
      ({ id, title, hint, photo, demands }, place) =>
        [
          `step ${id}`,
          `步骤“${title}”`,
          `第${place + 1}步，${title}：${hint}（${[PHOTO_RULES[photo], ...demandWords(demands)].join('，')}）`,
        ] as const,
    ),
  ];
  return new Map(lines.map(([key, field, text]) => [key, [field, text]]));
}

/** What a step asks for beyond its pictures; nothing where it is the plain one. */
function demandWords(demands: ServiceContent['steps'][number]['demands']): string[] {
  if (!demands) return [];
  const { part, line, dose, material, rooms = [], group } = demands;
  return [
    STEP_KIND_WORDS[`${part}-${line}`],
    ...(group ? [STEP_GROUP_WORDS[group]] : []),
    ...(dose ? [`${dose.name}不超过${dose.cap}${dose.unit}`] : []),
    ...(material === null ? [] : [`${material}要合格证`]),
    ...(rooms.length === 0 ? [] : [`逐项打勾：${rooms.join('、')}`]),
  ];
}

/** What a version says, empty lines left out, in the order of the form. */
export function factsOf(content: ServiceContent): { field: string; text: string }[] {
  return [...linesOf(content).values()].flatMap(([field, text]) => (text === '' ? [] : [{ field, text }]));
}

/** What changed from one version to the other, in words, in the order of the form. */
export function differencesOf(before: ServiceContent, after: ServiceContent): Difference[] {
  const was = linesOf(before);
  const is = linesOf(after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [field, text] = is.get(key) ?? [was.get(key)![0], ''];
    const old = was.get(key)?.[1] ?? '';
    return old === text ? [] : [{ field, before: old, after: text }];
  });
}
