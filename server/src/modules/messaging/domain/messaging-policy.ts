import type { Policy } from '../../../platform/policy/policy.js';

/** How subscription messages are asked for and how patiently they are sent. */
export const MESSAGING_POLICY = {
  version: 3,
  effectiveFrom: '2026-11-28',
  /** accepts worth having in stock per template */
  wantedCredits: { name: '每个模板备用授权（次）', value: 2, because: '同一客户可能有两次服务同时进行' },
  /** the same for a worker, whose day is full of visits that may change */
  wantedWorkerCredits: { name: '服务人员备用授权（次）', value: 4, because: '一天三四次上门，每一次都可能改期或取消' },
  /** a client that repeats itself cannot count without end */
  mostCredits: { name: '每个模板最多授权（次）', value: 50, because: '再多也用不完，重复上报不累加' },
  mostPerQuestion: { name: '一次请求授权（个模板）', value: 3, because: '所有版本的微信都支持3个' },
  /** told with a cancellation; WeChat Pay's word for bank cards, change is quicker */
  refundWorkingDays: { name: '退款最晚到账（工作日）', value: 3, because: '微信支付：零钱即时到账，银行卡1–3个工作日' },
  /** messages per page of the inbox */
  inboxPage: { name: '消息每页显示（条）', value: 20, because: '一屏看完最近的，往下拉再看以前的' },
  mostUnread: { name: '未读消息最多计数（条）', value: 99, because: '再多也只说明很久没看，数字不再有意义' },
  /** pauses before trying again what WeChat certainly did not send */
  retryAfterSeconds: {
    name: '未发出时再试间隔（秒）',
    value: [5, 30, 120, 600] as readonly number[],
    because: '微信确定没有发出的才重试，可能已发出的不重复打扰客户',
  },
  /** accepts of the office's notice that our own ideas leave untouched */
  reservedCredits: {
    name: '留给要紧消息的授权（次）',
    value: 1,
    because: '延误、改期必须送得到，关怀不能用掉最后一次',
  },
  careEveryDays: { name: '主动关怀最短间隔（天）', value: 7, because: '一周一次是关心，再多是打扰' },
  quietFromMinute: { name: '免打扰开始（零点起的分钟）', value: 1_260, because: '晚上九点后不发不急的消息' },
  quietToMinute: { name: '免打扰结束（零点起的分钟）', value: 480, because: '早上八点后再发' },
  consentVersion: { name: '消息设置文本版本', value: 1, because: '同意的是哪一版文字，要说得清' },
  /** WeChat: five answers within 48 hours after the person has written */
  conversationHours: { name: '客服对话可回复（小时）', value: 48, because: '微信规定：用户发消息后48小时内' },
  conversationAnswers: { name: '客服对话可回复（条）', value: 5, because: '微信规定：每次最多5条' },
  /** WeChat: two messages within a minute after the person has only come in */
  enteringSeconds: {
    name: '客户进入客服对话后可发送（秒）',
    value: 60,
    because: '微信规定：进入后1分钟内，还没有说话',
  },
  enteringAnswers: { name: '客户进入客服对话后可发送（条）', value: 2, because: '微信规定：进入后最多2条' },
  /** said by itself to who comes in, out of those two */
  greeting: {
    name: '客户进入客服对话时的问候',
    value: '您好，这里是到位客服。想问什么直接说就好，我们看到马上回您。遇到危险请先拨打110或120。',
    because: '进来的人想知道这边有没有人；说了一句以后就不再自动发，5次回复都留给人来答',
  },
  shownConversations: { name: '对话列表显示（位）', value: 100, because: '等回复的排在前面，再多就要先回完前面的' },
  shownLines: { name: '一段对话显示（条）', value: 200, because: '够看清来龙去脉，页面也不会慢' },
  subscriptionsPerDay: { name: '订阅消息每天最多（条）', value: 10_000_000, because: '微信规定每天一千万条' },
  conversationsPerDay: { name: '客服消息每天最多（条）', value: 500_000, because: '微信接口的每日上限' },
  textsPerDay: { name: '短信每天最多（条）', value: 5_000, because: '一条几分钱，超过就该看看是不是出了错' },
  /** of one batch: what a process that dies may leave in doubt */
  sendAtOnce: { name: '一批中一次开始发送（条）', value: 8, because: '中途断电时，最多这么多条不确定是否送达' },
  /** how many of one batch are handed to WeChat at once */
  sendParallel: { name: '同时发送（条）', value: 8, because: '微信每分钟的次数有限，八条并行够快也不越界' },
} as const satisfies Policy;
