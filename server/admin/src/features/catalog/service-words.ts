import { HOME_GROUP_NAMES, type HomeGroup } from '@daowei/shared/rules/home-groups';
import { money } from '../../lib/money';
import type { ServiceContent } from './api/get-service';

export const PRICINGS: Record<ServiceContent['pricing'], string> = {
  fixed: '按次',
  hourly: '按小时',
  live_in: '住家',
  package: '套餐',
  remote: '远程',
};

export const LEVELS: Record<ServiceContent['standardLevel'], string> = {
  silver: '银牌',
  gold: '金牌',
  platinum: '铂金',
};

export const PHOTO_RULES: Record<ServiceContent['steps'][number]['photo'], string> = {
  none: '不用拍',
  optional: '可以拍',
  before: '拍服务前',
  after: '拍服务后',
  both: '前后都拍',
};

/** A red line is never left out; a soft one may be, with a reason. Extra items are on top of the base of the standard. */
export const STEP_KINDS = {
  'base-red': { part: 'base', line: 'red' },
  'base-soft': { part: 'base', line: 'soft' },
  'extra-soft': { part: 'extra', line: 'soft' },
  'extra-red': { part: 'extra', line: 'red' },
} as const;
export type StepKind = keyof typeof STEP_KINDS;

export const STEP_KIND_WORDS: Record<StepKind, string> = {
  'base-red': '基础·红线',
  'base-soft': '基础·可不做',
  'extra-soft': '增项·可不做',
  'extra-red': '增项·红线',
};

/** Whose homes a step is done in; the empty word is every home. */
export const STEP_GROUP_WORDS: Record<HomeGroup | '', string> = {
  '': '每家都做',
  elder_alone: `仅${HOME_GROUP_NAMES.elder_alone}`,
  child: `仅${HOME_GROUP_NAMES.child}`,
};

export const RHYTHMS: Record<ServiceContent['packages'][number]['every'], string> = {
  week: '每周一次',
  month: '每月一次',
};

/** The drawings the mini-program has, by the word a service names. */
export const ICONS: Record<string, string> = {
  cleaning: '保洁',
  'deep-cleaning': '深度保洁',
  window: '窗户',
  'air-conditioner': '空调',
  appliance: '家电',
  'range-hood': '油烟机',
  repair: '维修',
  nanny: '保姆',
  maternity: '月嫂',
  elder: '老人',
  child: '孩子',
  beauty: '美容',
  nursing: '护理',
  'it-support': '电脑网络',
  sofa: '沙发',
  massage: '按摩',
};

/** `¥55.00 / 小时`. */
export function priceText({ basePriceFen, unit }: { basePriceFen: number; unit: string }): string {
  return `${money(basePriceFen)} / ${unit}`;
}

/** Options of an antd select out of words. */
export function optionsOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
