import { fen } from '@daowei/shared/kernel/fen';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { agreementOf } from './agreements.js';

export const maternityNurse: ServiceKind = {
  id: 'maternity-nurse',
  version: 1,
  name: '住家月嫂',
  category: '照护',
  tagline: '前三天试用，不合适就换人',
  description:
    '月子期间住家照护产妇和新生儿：月子餐、喂养指导、洗澡抚触、夜间照看。您在日历上选好日期和人选，签约付款后她的这些天只属于您家；试用期内可以结束或换人，只付服务过的天数。',
  icon: 'maternity',
  pricing: 'live_in',
  basePriceFen: fen(1_280_000),
  unit: '26天',
  durationMinutes: 1_440,
  hourOptions: [],
  included: [
    '产妇护理与月子餐',
    '新生儿喂养、洗澡、抚触与黄疸观察',
    '夜间照看与母乳喂养指导',
    '婴儿衣物与用品清洁消毒',
    '每日照护记录发给家人',
  ],
  excluded: ['医疗诊断与治疗', '其他家庭成员的大量家务', '法定节假日加班费（另计）'],
  addOns: [],
  steps: [
    {
      id: 'handover',
      title: '进门当天的交接',
      hint: '产检与出院小结、喂养方式、过敏、家庭作息；物品清点拍照',
      photo: 'optional',
    },
    {
      id: 'daily',
      title: '每天的照护记录',
      hint: '奶量、体温、黄疸、大小便、产妇恢复，晚八点前发给家人',
      photo: 'none',
    },
    { id: 'leave', title: '下户交接', hint: '作息与喂养要点写给家人，物品清点交还', photo: 'optional' },
  ],
  skill: '母婴护理',
  certificates: ['健康证', '母婴护理师证'],
  warrantyDays: 0,
  standardLevel: 'platinum',
  requirements: ['请按预产期前后留出几天', '请准备独立的休息空间', '请提前告知产妇与家人的健康情况'],
  crew: 1,
  packages: [],
  liveIn: { priceDays: 26, minDays: 14, maxDays: 52, trialDays: 3 },
  agreement: agreementOf('住家月嫂', {
    clauses: [
      '住家：请提供独立的休息空间和三餐，夜间连续休息不少于6小时。',
      '试用：开始后的头3天为试用期，您可以结束服务或更换人选，只收服务过的天数，其余原路退回。',
    ],
    healthStatements: ['已如实告知产妇、婴儿和同住家人的传染病、过敏和特殊照护需要'],
    noticeHours: 72,
    maxTimes: 0,
  }),
  bookable: true,
};

export const liveInNanny: ServiceKind = {
  id: 'live-in-nanny',
  version: 1,
  name: '住家保姆',
  category: '照护',
  tagline: '做饭、打扫、看家，每天都在',
  description:
    '住在家里的家务帮手：一日三餐、日常保洁、洗衣收纳，也可以照看老人和放学后的孩子。按天计价，选好日期和人选即可签约；前五天试用，不合适就换人或结束，只付服务过的天数。',
  icon: 'nanny',
  pricing: 'live_in',
  basePriceFen: fen(26_800),
  unit: '天',
  durationMinutes: 1_440,
  hourOptions: [],
  included: ['一日三餐与采买', '日常保洁与洗衣收纳', '老人、孩子的陪伴照看', '每周家务安排表'],
  excluded: ['医疗护理与喂药', '高空擦窗', '代为保管现金与证件', '法定节假日加班费（另计）'],
  addOns: [],
  steps: [
    {
      id: 'handover',
      title: '进门当天的交接',
      hint: '口味、忌口、作息、电器用法与不能动的物品；贵重物品由家人收好',
      photo: 'optional',
    },
    { id: 'weekly', title: '每周的家务安排', hint: '周日晚和家人定下一周的菜单与重点清洁', photo: 'none' },
    { id: 'leave', title: '离开前的交接', hint: '钥匙、门卡与采买账目当面交清', photo: 'optional' },
  ],
  skill: '住家家务',
  certificates: ['健康证', '家政服务员证'],
  warrantyDays: 0,
  standardLevel: 'gold',
  requirements: ['请准备独立的休息空间', '请说明家中人口、口味与作息', '每周请让她休息一天'],
  crew: 1,
  packages: [],
  liveIn: { priceDays: 1, minDays: 7, maxDays: 60, trialDays: 5 },
  agreement: agreementOf('住家保姆', {
    clauses: [
      '住家：请提供独立的休息空间和三餐，每周休息一天，夜间休息不少于8小时。',
      '试用：开始后的头5天为试用期，您可以结束服务或更换人选，只收服务过的天数，其余原路退回。',
    ],
    healthStatements: ['已如实告知家人的传染病、过敏和特殊照护需要'],
    noticeHours: 72,
    maxTimes: 0,
  }),
  bookable: true,
};
