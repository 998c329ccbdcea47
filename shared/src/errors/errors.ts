/**
 * The only table of refusals: code -> HTTP status and the sentence people read.
 * A code is stable for ever; the sentence may be improved.
 */
export const ERRORS = {
  // ---- request
  VALIDATION_FAILED: { status: 422, sentence: '提交的内容有误，请检查标出的项目' },
  MALFORMED_REQUEST: { status: 400, sentence: '请求格式不正确' },
  PAYLOAD_TOO_LARGE: { status: 413, sentence: '提交的内容太大' },
  UNSUPPORTED_MEDIA: { status: 415, sentence: '不支持这种文件或内容格式' },
  NOT_FOUND: { status: 404, sentence: '没有找到您要的内容' },
  METHOD_NOT_ALLOWED: { status: 405, sentence: '不支持这种操作方式' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, sentence: '缺少请求编号，请重试' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, sentence: '同一请求编号提交了不同内容' },
  IDEMPOTENCY_IN_PROGRESS: { status: 409, sentence: '上一次提交正在处理，请稍候' },
  TOO_MANY_REQUESTS: { status: 429, sentence: '操作太频繁，请稍后再试' },
  OVERLOADED: { status: 503, sentence: '系统繁忙，请稍后再试' },
  INTERNAL: { status: 500, sentence: '系统出了点问题，我们已记录，请稍后再试' },
  STALE_VERSION: { status: 409, sentence: '内容已被他人更新，请刷新后再试' },
  // ---- identity
  LOGIN_REQUIRED: { status: 401, sentence: '请先登录' },
  SESSION_EXPIRED: { status: 401, sentence: '登录已过期，请重新登录' },
  FORBIDDEN: { status: 403, sentence: '您没有权限进行此操作' },
  WECHAT_CODE_INVALID: { status: 401, sentence: '微信登录已失效，请重试' },
  WECHAT_UNAVAILABLE: { status: 503, sentence: '微信服务暂时没有响应，请稍后再试' },
  CREDENTIALS_WRONG: { status: 401, sentence: '账号或密码不正确' },
  SECOND_FACTOR_REQUIRED: { status: 401, sentence: '请输入动态验证码' },
  LOGIN_LOCKED: { status: 429, sentence: '尝试次数过多，请15分钟后再试' },
  ADDRESS_LIMIT: { status: 409, sentence: '地址最多保存20个，请先删除不用的地址' },
  // ---- catalog and area
  SERVICE_NOT_BOOKABLE: { status: 409, sentence: '这项服务暂时不能在线预约' },
  SERVICE_KIND_INVALID: { status: 422, sentence: '服务内容还不完整，请按提示修改' },
  ADD_ON_UNKNOWN: { status: 422, sentence: '所选附加项目不属于这项服务' },
  OUTSIDE_AREA: { status: 422, sentence: '这个地址暂时不在服务范围内' },
  HOURS_NOT_OFFERED: { status: 422, sentence: '这项服务不提供所选时长' },
  // ---- workforce
  ABSENCE_OVERLAPS: { status: 409, sentence: '这段时间已经登记过请假' },
  SHIFTS_OVERLAP: { status: 422, sentence: '班次之间有重叠，请调整时间' },
  ROSTER_IN_PAST: { status: 422, sentence: '已经过去的时间不能再改' },
  ROSTER_TOO_FAR: { status: 422, sentence: '时间超出可以安排的范围' },
  CERTIFICATE_NOT_LATER: { status: 422, sentence: '新的有效期没有比现有证件更晚' },
  // ---- scheduling
  SLOT_TAKEN: { status: 409, sentence: '这个时段刚刚被约走了，为您找到了相近的时段' },
  SLOT_IN_PAST: { status: 422, sentence: '这个时段已经过去或离现在太近，请另选时段' },
  SLOT_BEYOND_HORIZON: { status: 422, sentence: '目前只能预约未来14天内的时段' },
  SLOT_NOT_OFFERED: { status: 422, sentence: '请从可选的时段中选择' },
  // ---- pricing
  QUOTE_STALE: { status: 409, sentence: '价格已更新，请确认新的价格' },
  QUOTE_MISMATCH: { status: 422, sentence: '报价与所选内容不一致，请重新确认' },
  COUPON_USED: { status: 409, sentence: '这张优惠券已经用过了，请重新选择' },
  COUPON_EXPIRED: { status: 409, sentence: '这张优惠券不在有效期内' },
  COUPON_UNMET: { status: 422, sentence: '这张优惠券不适用于本次预约' },
  COUPON_KIND_INVALID: { status: 422, sentence: '优惠券的内容有误，请检查' },
  PRICE_RULES_INVALID: { status: 422, sentence: '价格规则有误，请按提示修改' },
  // ---- orders
  ORDER_STATE: { status: 409, sentence: '订单当前状态不能进行此操作' },
  HOLD_EXPIRED: { status: 409, sentence: '保留时间已过，请重新选择时段' },
  RESCHEDULE_TOO_LATE: { status: 409, sentence: '离上门时间太近，已经不能自助改期，请联系客服' },
  RESCHEDULE_LIMIT: { status: 409, sentence: '这次预约的延时次数已用完，请联系客服' },
  CANCELLATION_CHANGED: { status: 409, sentence: '取消费用有变化，请确认新的金额' },
  CANCELLATION_RULE_INVALID: { status: 422, sentence: '取消规则不完整，请检查各档' },
  TOO_MANY_HOLDS: { status: 429, sentence: '您有多个待支付的预约，请先支付或取消' },
  AGREEMENT_CHANGED: { status: 409, sentence: '协议内容已更新，请重新阅读后再签署' },
  HEALTH_STATEMENTS_OPEN: { status: 422, sentence: '请逐条确认健康声明后再签署' },
  SIGNER_NAME_INVALID: { status: 422, sentence: '请填写您的姓名，2到30个字' },
  // ---- waitlist
  WAITLIST_NOT_FULL: { status: 409, sentence: '这段时间还有空位，直接预约就能定下来' },
  WAITLIST_ALREADY: { status: 409, sentence: '您已经在候补这个时段了' },
  WAITLIST_LIMIT: { status: 409, sentence: '最多同时候补5个时段，请先退出不需要的' },
  WAITLIST_CLOSED: { status: 409, sentence: '这次候补已经结束' },
  SHIFT_REQUEST_ALREADY: { status: 409, sentence: '这个时间您已经说明过，协调员正在想办法' },
  SHIFT_REQUEST_LIMIT: { status: 409, sentence: '今天说明的次数已经用完，可以先候补，有空位马上为您留住' },
  SHIFT_REQUEST_TOO_LATE: { status: 409, sentence: '离这个时间太近，来不及协调了，请换个时段' },
  SHIFT_REQUEST_CLOSED: { status: 409, sentence: '这次请求已经有了结果' },
  OVERTIME_NOT_ALLOWED: { status: 409, sentence: '这位服务人员不能加这个班' },
  // ---- contracts
  PACKAGE_UNKNOWN: { status: 404, sentence: '没有找到这个套餐' },
  PACKAGE_PLAN_INVALID: { status: 422, sentence: '套餐的时间安排有误，请重新选择' },
  PACKAGE_CONFLICT: { status: 409, sentence: '有几次上门时间刚刚被约走了，请看看为您找到的相近时段' },
  SKIP_TOO_LATE: { status: 409, sentence: '离上门时间太近，这一次已经不能跳过，请联系客服' },
  SKIP_LIMIT: { status: 409, sentence: '这份套餐的跳过次数已用完，请联系客服' },
  SKIP_CHANGED: { status: 409, sentence: '可以挪到的时间有变化，请再看一次' },
  // ---- payments
  PAYMENT_UNAVAILABLE: { status: 503, sentence: '微信支付暂时没有响应，请稍后再试，您的时段仍为您保留' },
  PAYMENT_HELD: { status: 409, sentence: '这笔支付正在核对，客服会尽快联系您' },
  REFUND_EXCEEDS_PAYMENT: { status: 409, sentence: '退款合计不能超过实付金额' },
  REFUND_LIMIT: { status: 409, sentence: '这笔付款的退款次数已达上限，请联系财务处理' },
  NOTIFICATION_REJECTED: { status: 401, sentence: '通知未通过验证' },
  // ---- dispatch
  OFFER_CLOSED: { status: 409, sentence: '这次派单已经结束' },
  ASSIGNMENT_REFUSED: { status: 422, sentence: '按派单规则不能指派给这位服务人员' },
  // ---- fieldwork
  VISIT_STATE: { status: 409, sentence: '现在还不能进行这一步' },
  LEAD_ONLY: { status: 409, sentence: '这一步由组长操作，您到达后签到就可以' },
  CHECK_IN_CODE_WRONG: { status: 422, sentence: '门码或二维码不正确，请与客户核对' },
  CHECK_IN_LOCKED: { status: 429, sentence: '错误次数过多，请10分钟后再试或联系客服' },
  AGREEMENT_UNSIGNED: { status: 409, sentence: '客户还没有签署服务协议，请客户在小程序的预约页签署后再签到' },
  STEP_UNKNOWN: { status: 422, sentence: '没有这个服务步骤' },
  STEP_PHOTO_REQUIRED: { status: 422, sentence: '这一步需要拍照留证' },
  STEPS_UNFINISHED: { status: 409, sentence: '还有服务步骤没有完成' },
  SIGNATURE_INVALID: { status: 422, sentence: '签名无法识别，请重新签名' },
  FILE_NOT_YOURS: { status: 422, sentence: '照片不存在或不属于您' },
  LINK_EXPIRED: { status: 403, sentence: '链接已过期，请刷新页面' },
  // ---- feedback
  ALREADY_RATED: { status: 409, sentence: '您已经评价过这次服务' },
} as const satisfies Record<string, { status: number; sentence: string }>;

/** A stable refusal code. */
export type ErrorCode = keyof typeof ERRORS;
