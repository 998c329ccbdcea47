import type { Policy } from '../../../platform/policy/policy.js';

/** What a visit on site goes by. Changing a number means a new version with its day and reason. */
export const FIELDWORK_POLICY = {
  version: 8,
  effectiveFrom: '2026-11-28',
  /** wrong door codes before check-in is locked */
  checkInAttempts: { name: '门码可试（次）', value: 5, because: '6位门码不可被试出来' },
  checkInLockMinutes: { name: '门码锁定（分钟）', value: 10, because: '锁定10分钟，期间可联系客服' },
  /** how far from the address a check-in is still taken for there */
  placeToleranceMetres: { name: '签到位置容差（米）', value: 500, because: '小区大、定位有误差' },
  /** the phone's own error counts in the worker's favour up to this; one that is larger proves nothing */
  accuracyMetres: { name: '定位误差上限（米）', value: 300, because: '误差更大时，定位说明不了在哪里' },
  /** a report that leaves the phone sooner after the act is live, and our clock counts */
  liveSeconds: { name: '实时签到（秒）', value: 90, because: '一次重试之内，以服务器时间为准' },
  /** how long before its report an arrival without signal is believed */
  offlineArrivalMinutes: {
    name: '离线签到可回溯（分钟）',
    value: 120,
    because: '地下室、电梯间没有信号；再久需要客服核实',
  },
  positionHours: {
    name: '签到定位保留（小时）',
    value: 72,
    because: '隐私：存疑的签到三天内核对完；之后只留约一公里的位置，和当时算出的距离',
  },
  /** while on the way */
  positionEverySeconds: {
    name: '路上多久报一次位置（秒）',
    value: 20,
    because: '客户看得到在靠近；再密只是多耗服务人员手机的电',
  },
  /** older than that it is neither kept nor shown: it says nothing of where they are */
  positionFreshMinutes: {
    name: '路上的位置多久算旧（分钟）',
    value: 5,
    because: '五分钟能走一公里半，再旧会误导客户，不如不显示',
  },
  wayPointSeconds: {
    name: '路上的位置最密留一个（秒）',
    value: 60,
    because: '隐私：核对迟到一分钟一个点足够，不留完整轨迹',
  },
  etaMoveMinutes: { name: '预计到达变动多少才改（分钟）', value: 1, because: '页面显示到分钟，更小的变动看不出来' },
  etaTellMinutes: {
    name: '预计到达变动多少要告诉客户（分钟）',
    value: 3,
    because: '三分钟以内是红绿灯，不值得再说一遍',
  },
  wayHours: {
    name: '路上的位置最长保留（小时）',
    value: 12,
    because: '隐私：出发后半天还没有结束的上门，路上走到哪里不再需要精确位置',
  },
  wayThinMinutes: {
    name: '上门结束后路上的位置留一个（分钟）',
    value: 10,
    because: '隐私：只留大概走过哪些片区，位置精确到约一公里',
  },
  clockSkewSeconds: { name: '手机时钟偏差提示（秒）', value: 120, because: '偏差更大时提示核对' },
  /** the worker sees phone and door this long before the promised start, and until the visit is signed off */
  contactMinutesBefore: { name: '联系方式提前可见（分钟）', value: 180, because: '隐私：只在服务时段前后可见' },
  /** a remote service may begin this long before the promised start: the customer is told when to be ready */
  remoteEarlyMinutes: { name: '远程服务最早提前（分钟）', value: 15, because: '再早客户还没有准备好' },
  travelMetresPerMinute: { name: '路上速度（米/分钟）', value: 300, because: '市区电动车约18公里/小时' },
  travelDetour: { name: '绕行系数', value: 1.4, because: '直线距离换算道路距离' },
  travelLeastMinutes: { name: '路上最少（分钟）', value: 5, because: '停车与进小区' },
  /** from missing a part to having it in the bag: the warehouse packs it and the worker fetches it */
  pullMinutes: { name: '仓库补领（分钟）', value: 30, because: '备货约10分钟，绕行取货约20分钟' },
  /** how often a customer may ask for work to be done again before they sign */
  redoRounds: { name: '签收前现场重做（轮）', value: 2, because: '两轮还不满意，要由质检处理，不再耗双方的时间' },
  silverBasisPoints: {
    name: '银牌标准：基础项至少完成（万分之）',
    value: 9_000,
    because: '标准分级：银牌为基础项九成，金牌为基础项全部，铂金为基础项和增项全部',
  },
  executionBasisPoints: {
    name: '标准执行率目标（万分之）',
    value: 9_500,
    because: '低于95%说明标准没有落到现场，先看漏得最多的步骤',
  },
  worstSteps: { name: '执行率下列出漏得最多的步骤（个）', value: 5, because: '一次谈话改得了的不超过五件事' },
  /** below that share of the standard the agreed end is all that is known */
  paceBasisPoints: { name: '按进度估计结束：至少完成（万分之）', value: 5_000, because: '一半以前看不出快慢' },
  slipMinutes: {
    name: '没有申请延时时最多按晚多久结束估计（分钟）',
    value: 60,
    because: '再久必须先申请延时、客户同意，不能悄悄拖下去',
  },
  signatureBytes: { name: '签名图片上限（字节）', value: 200_000, because: '签名图片上限' },
  /** how far a phone's own clock is believed when it reports something done without signal */
  offlineHours: { name: '离线补报（小时）', value: 12, because: '地下室等无信号场所的补报' },
} as const satisfies Policy;
