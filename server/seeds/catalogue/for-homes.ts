import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import type { ServiceStep } from '../../src/modules/catalog/contract/catalog.facade.js';

type Said = Pick<ServiceStep, 'id' | 'title' | 'hint' | 'photo'>;

const more = (group: HomeGroup, line: 'red' | 'soft', said: Said): ServiceStep => ({
  ...said,
  demands: { part: 'extra', line, dose: null, material: null, group },
});

/** Where children live: nothing dangerous stays within reach. */
export const FOR_CHILDREN: readonly ServiceStep[] = [
  more('child', 'red', {
    id: 'child-chemicals',
    title: '清洁剂收到孩子够不着的地方',
    hint: '用完拧紧，放高处或能关上的柜子；没有地方放就全部带走',
    photo: 'after',
  }),
  more('child', 'soft', {
    id: 'child-small-parts',
    title: '地上不留小零件和尖锐物',
    hint: '走之前蹲下看一遍地面和沙发底：电池、硬币、螺丝、刀片',
    photo: 'after',
  }),
];

/** Where somebody old lives alone: help can be called, and nobody slips. */
export const CALLING_FOR_HELP: ServiceStep = more('elder_alone', 'soft', {
  id: 'elder-contact',
  title: '试一次紧急呼叫',
  hint: '和老人一起按一次呼叫器或拨一次电话，紧急联系人的号码贴在电话旁',
  photo: 'optional',
});

export const LEFT_SAFE: ServiceStep = more('elder_alone', 'soft', {
  id: 'elder-leaving',
  title: '走之前关好燃气、水和门窗',
  hint: '逐个看过，说给老人听；家人留了电话的，告诉家人一声',
  photo: 'none',
});

export const FOR_ELDERS_ALONE: readonly ServiceStep[] = [
  more('elder_alone', 'red', {
    id: 'elder-floor',
    title: '地面擦干防滑',
    hint: '过道、卫生间和床边擦到没有水渍，电线和地垫理平',
    photo: 'after',
  }),
  CALLING_FOR_HELP,
  LEFT_SAFE,
];
