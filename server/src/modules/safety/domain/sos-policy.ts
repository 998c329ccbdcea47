import type { Policy } from '../../../platform/policy/policy.js';
import type { SosWay } from './escalation.js';

/** What a call for help goes by. Changing a number means a new version with its day and reason. */
export const SOS_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  hotline: { name: '24小时安全热线', value: '400-000-0571', because: '任何时候都有人接，写在每一张求助页上' },
  ways: {
    name: '求助联系方式（依次）',
    value: ['desk', 'sms', 'call', 'emergency'] satisfies SosWay[],
    because: '后台报警最快，短信到值班手机，电话叫醒值班经理，最后是安保中心',
  },
  /** seconds after the way with the same place in `ways` until the next one */
  waitSeconds: {
    name: '无人接警时转下一种方式（秒）',
    value: [15, 30, 45, 60],
    because: '求助的人等不起；每一步都留够一个人拿起电话的时间',
  },
  failedSeconds: { name: '联系不上时转下一种方式（秒）', value: 3, because: '发不出去就没有必要等' },
  /** the desk rings by itself until somebody answers */
  repeatFrom: { name: '四种方式都试过后从第几种重来', value: 2, because: '在有人接警之前，永远不停' },
  dutyPhone: { name: '值班手机', value: '19900000901', because: '由当班协调员随身带着' },
  managerPhone: { name: '值班经理手机', value: '19900000902', because: '协调员没有接警时由经理接手' },
  guardPhone: { name: '安保中心电话', value: '19900000903', because: '签约的安保中心，全天有人，可以派人到现场' },
  listed: { name: '求助记录显示（条）', value: 100, because: '一页看得完，更早的在审计里' },
} as const satisfies Policy;

export type SosPolicy = typeof SOS_POLICY;
