import { fen } from '@daowei/shared/kernel/fen';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { agreementOf } from './agreements.js';

export const remoteSupport: ServiceKind = {
  id: 'remote-support',
  version: 1,
  name: '电脑网络远程支持',
  category: '家电清洗与维修',
  tagline: '视频里一步步弄好，不用等上门',
  description:
    '工程师和您视频，一起看屏幕上的问题：连不上网、打印机罢工、账号登录、长辈手机设置。能远程解决的当场解决；需要上门的，远程费用抵扣上门费。',
  icon: 'it-support',
  pricing: 'remote',
  basePriceFen: fen(3_900),
  unit: '次（30分钟）',
  durationMinutes: 30,
  hourOptions: [],
  included: ['视频通话30分钟', '远程协助与设置（经您当面同意）', '问题与处理记录'],
  excluded: ['硬件维修', '数据恢复', '需要现场布线的问题'],
  addOns: [],
  steps: [
    { id: 'listen', title: '看清现象', hint: '请客户把摄像头对准屏幕；密码由客户自己输入', photo: 'none' },
    { id: 'fix', title: '一起处理', hint: '每改一处设置都说清改了什么；不看无关的内容', photo: 'none' },
    { id: 'verify', title: '确认结果', hint: '客户自己操作一遍；需要上门的当场说明原因', photo: 'optional' },
  ],
  skill: '电脑网络',
  certificates: [],
  warrantyDays: 7,
  standardLevel: 'silver',
  requirements: ['请准备好另一部能视频的手机', '请提前备份重要资料'],
  crew: 1,
  packages: [],
  liveIn: null,
  deposit: null,
  agreement: agreementOf('电脑网络远程支持', {
    clauses: ['资料：远程协助每次都由您同意后开始，您可随时中断；通话不录像。'],
    noticeHours: 1,
    maxTimes: 3,
  }),
  bookable: true,
};
