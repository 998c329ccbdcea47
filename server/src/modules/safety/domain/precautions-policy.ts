import type { Policy } from '../../../platform/policy/policy.js';

/** Which visits are high-risk, and how long is waited for what they need. */
export const PRECAUTIONS_POLICY = {
  version: 1,
  effectiveFrom: '2026-12-01',
  nightFrom: { name: '夜间从几点起（当天第几分钟）', value: 1_200, because: '20:00以后物业和邻居难以照应' },
  nightTo: { name: '夜间到几点止（当天第几分钟）', value: 420, because: '7:00以前天还没有亮' },
  nursing: {
    name: '属于护理的持证要求',
    value: ['护士执业证书'],
    because: '要护士证的服务会碰到身体，核对身份才知道照顾的是谁',
  },
  aloneCrew: { name: '独自上门的人数', value: 1, because: '两个人以上可以互相照应' },
  adultAge: { name: '核验身份的最小年龄（周岁）', value: 18, because: '预约与签字须由成年人承担' },
  remindMinutes: {
    name: '没有填写时再提醒客户（分钟）',
    value: 60,
    because: '付款后一小时内大多会看手机，再早就是催促',
  },
  /** before the visit starts */
  officeMinutes: {
    name: '上门前由后台打电话（分钟）',
    value: 240,
    because: '还来得及补上信息、派单和路上的时间',
  },
  /** before the visit starts */
  lastMinutes: { name: '上门前最后一次升级（分钟）', value: 90, because: '再晚就派不出人，只能改时间' },
  officeLeast: { name: '后台至少有的处理时间（分钟）', value: 10, because: '马上就要上门的订单也要留出打电话的时间' },
} as const satisfies Policy;

export type PrecautionsPolicy = typeof PRECAUTIONS_POLICY;
