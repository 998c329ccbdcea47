import type { Identity } from '../store/identity.js';

/** A subscription message template as picked in the mini-program's console. All are one-time. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { readonly key: string; readonly label: string; readonly example: string }[];
}

/** The app's templates; their ids are this desk's own. */
export function templatesOf({ templateIds }: Identity): readonly Template[] {
  return [
    {
      id: templateIds.bookingConfirmed,
      title: '预约成功通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'time2', label: '上门时间', example: '2026年11月25日 09:00~12:00' },
        { key: 'thing3', label: '服务地址', example: '西湖区文三路×××号' },
        { key: 'name4', label: '服务人员', example: '王秀英' },
        { key: 'character_string5', label: '订单编号', example: 'DW20261125000123' },
      ],
    },
    {
      id: templateIds.workerDeparted,
      title: '服务人员出发提醒',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'name2', label: '服务人员', example: '王秀英' },
        { key: 'time3', label: '预计到达', example: '2026年11月25日 08:55' },
        { key: 'thing4', label: '温馨提示', example: '请留意来电，到达后出示上门码' },
      ],
    },
    {
      id: templateIds.visitDone,
      title: '服务完成通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'name2', label: '服务人员', example: '王秀英' },
        { key: 'time3', label: '完成时间', example: '2026年11月25日 12:04' },
        { key: 'amount4', label: '实付金额', example: '¥168.00' },
        { key: 'thing5', label: '温馨提示', example: '请确认签字，并为本次服务评分' },
      ],
    },
    {
      id: templateIds.visitChanged,
      title: '预约变更通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'time2', label: '预约时间', example: '2026年11月25日 09:00' },
        { key: 'phrase3', label: '变更结果', example: '已改期' },
        { key: 'thing4', label: '备注', example: '价格不变，正在确认服务人员' },
      ],
    },
    {
      id: templateIds.refundArrived,
      title: '退款到账通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'amount2', label: '退款金额', example: '¥168.00' },
        { key: 'time3', label: '到账时间', example: '2026年11月25日 12:04' },
        { key: 'character_string4', label: '订单编号', example: 'DW20261125000123' },
      ],
    },
    {
      id: templateIds.balanceDue,
      title: '待付款提醒',
      fields: [
        { key: 'thing1', label: '服务项目', example: '深度保洁' },
        { key: 'amount2', label: '待付金额', example: '¥279.30' },
        { key: 'character_string3', label: '订单编号', example: 'DW20261125000123' },
        { key: 'thing4', label: '温馨提示', example: '服务已完成，点开即可支付尾款' },
      ],
    },
    {
      id: templateIds.timeOffered,
      title: '候补成功通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'time2', label: '上门时间', example: '2026年11月25日 09:00' },
        { key: 'time3', label: '付款截止', example: '2026年11月24日 12:30' },
        { key: 'thing4', label: '温馨提示', example: '请在截止前付款' },
      ],
    },
    {
      id: templateIds.wishUnmet,
      title: '协调结果通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'time2', label: '想要的时间', example: '2026年11月25日 19:00' },
        { key: 'phrase3', label: '协调结果', example: '未能安排' },
        { key: 'thing4', label: '温馨提示', example: '点开看看相近的时间' },
      ],
    },
    {
      id: templateIds.leaveAnswered,
      title: '请假审批通知',
      fields: [
        { key: 'phrase1', label: '审批结果', example: '已同意' },
        { key: 'time2', label: '开始时间', example: '2026年11月25日 08:00' },
        { key: 'time3', label: '结束时间', example: '2026年11月25日 20:00' },
        { key: 'thing4', label: '备注', example: '好好休息，早日康复' },
      ],
    },
    {
      id: templateIds.visitOffered,
      title: '新订单提醒',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'time2', label: '上门时间', example: '2026年11月25日 09:00~09:30' },
        { key: 'thing3', label: '服务地址', example: '西湖区翠苑一区' },
        { key: 'time4', label: '接单截止', example: '2026年11月24日 20:05' },
      ],
    },
    {
      id: templateIds.visitDelayed,
      title: '服务延误提醒',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'time2', label: '约定时间', example: '2026年11月25日 09:00' },
        { key: 'phrase3', label: '当前状态', example: '预计晚到' },
        { key: 'thing4', label: '温馨提示', example: '约晚12分钟，点开看看您想怎么办' },
      ],
    },
    {
      id: templateIds.compensationGiven,
      title: '服务赔付通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'phrase2', label: '处理结果', example: '已赔付' },
        { key: 'character_string3', label: '订单编号', example: 'DW20261125000123' },
        { key: 'thing4', label: '备注', example: '点开看明细' },
      ],
    },
    {
      id: templateIds.certificateExpiring,
      title: '证件到期提醒',
      fields: [
        { key: 'thing1', label: '证件名称', example: '健康证' },
        { key: 'time2', label: '到期时间', example: '2026年12月25日 00:00' },
        { key: 'thing3', label: '温馨提示', example: '还有30天到期，请尽快换证' },
      ],
    },
    {
      id: templateIds.complaintProgress,
      title: '投诉处理进度通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'phrase2', label: '处理状态', example: '处理中' },
        { key: 'thing3', label: '处理说明', example: '已安排明天上午上门重做' },
        { key: 'time4', label: '更新时间', example: '2026年11月25日 09:04' },
      ],
    },
    {
      id: templateIds.invoiceIssued,
      title: '发票开具通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'amount2', label: '开票金额', example: '¥168.00' },
        { key: 'character_string3', label: '订单编号', example: 'DW20261125000123' },
        { key: 'thing4', label: '温馨提示', example: '电子发票已开好，点开即可查看' },
      ],
    },
    {
      id: templateIds.moneyWaits,
      title: '待收款提醒',
      fields: [
        { key: 'thing1', label: '款项', example: '红包' },
        { key: 'amount2', label: '金额', example: '¥6.66' },
        { key: 'time3', label: '截止时间', example: '2026年11月26日 15:01' },
        { key: 'thing4', label: '温馨提示', example: '请在截止前确认收款，逾期会退回' },
      ],
    },
    {
      id: templateIds.rewardExpiring,
      title: '积分到期提醒',
      fields: [
        { key: 'thing1', label: '积分类型', example: '积分' },
        { key: 'number2', label: '到期数量', example: '300' },
        { key: 'time3', label: '到期时间', example: '2026年12月26日 00:00' },
        { key: 'thing4', label: '温馨提示', example: '到期前可兑换优惠券、红包或优先响应' },
      ],
    },
    {
      id: templateIds.officeNote,
      title: '服务提醒通知',
      fields: [
        { key: 'thing1', label: '服务项目', example: '日常保洁' },
        { key: 'thing2', label: '提醒内容', example: '明天9:00上门，请确认' },
        { key: 'time3', label: '提醒时间', example: '2026年11月24日 10:00' },
        { key: 'thing4', label: '温馨提示', example: '点开看全文' },
      ],
    },
    {
      id: templateIds.payNews,
      title: '工资发放通知',
      fields: [
        { key: 'thing1', label: '发放项目', example: '2026年10月工资单' },
        { key: 'amount2', label: '金额', example: '¥5,280.00' },
        { key: 'time3', label: '时间', example: '2026年11月1日 05:00' },
        { key: 'thing4', label: '温馨提示', example: '点开核对每一单，三天内确认' },
      ],
    },
  ];
}
