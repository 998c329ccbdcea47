/**
 * Whom to log in as on the desk WeChat. Their accounts are bound to these openids, so that who logs in finds their
 * history. Numbers are in no carrier's public ranges.
 */
export interface Persona {
  readonly openid: string;
  readonly nickname: string;
  readonly phone: string;
  readonly role: 'customer' | 'worker';
  /** what to see as this person */
  readonly note: string;
}

const customer = (openid: string, nickname: string, phone: string, note: string): Persona => ({
  openid,
  nickname,
  phone,
  role: 'customer',
  note,
});
const worker = (openid: string, nickname: string, phone: string, note: string): Persona => ({
  openid,
  nickname,
  phone,
  role: 'worker',
  note,
});

export const CHEN_XIAOMAN = customer(
  'oDaowei-demo-chen-xiaoman-01',
  '小满',
  '19900000001',
  '老客户：每周保洁，上次服务等您评价，明天还有一次',
);
export const ZHOU_MINGZHE = customer(
  'oDaowei-demo-zhou-mingzhe-02',
  '西溪晚风',
  '19900000002',
  '老客户：家电清洗与维修，白天打开时正有一次服务在进行',
);
export const WU_PEIFEN = customer(
  'oDaowei-demo-wu-peifen-00003',
  '佩芬阿姨',
  '19900000003',
  '老客户：为母亲预约陪护，有两个地址',
);
export const LIN_WAN = customer('oDaowei-demo-lin-wan-0000004', '林晚', '19900000004', '新客户：第一次打开小程序');

export const WANG_XIUYING = worker(
  'oDaowei-demo-wang-xiuying-05',
  '王秀英',
  '19900000005',
  '服务人员：日常保洁、深度保洁、擦玻璃，住在翠苑',
);
export const ZHAO_JIANGUO = worker(
  'oDaowei-demo-zhao-jianguo-06',
  '赵建国',
  '19900000006',
  '服务人员：空调、油烟机清洗与家电维修，住在古荡',
);
export const CHEN_GUILAN = worker(
  'oDaowei-demo-chen-guilan-007',
  '陈桂兰',
  '19900000007',
  '服务人员：老人陪护、上门护理，住在嘉绿苑',
);
export const LIN_XIAOYAN = worker(
  'oDaowei-demo-lin-xiaoyan-008',
  '林小燕',
  '19900000008',
  '服务人员：美容美甲、日常保洁，住在求智巷',
);

export const PERSONAS: readonly Persona[] = [
  CHEN_XIAOMAN,
  ZHOU_MINGZHE,
  WU_PEIFEN,
  LIN_WAN,
  WANG_XIUYING,
  ZHAO_JIANGUO,
  CHEN_GUILAN,
  LIN_XIAOYAN,
];
