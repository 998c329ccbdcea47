/** What WeChat wants to know about a transfer, by scene. The entries must be there literally, in this order. */
interface TransferScene {
  readonly reports: readonly string[];
  /** what the receiver may be shown as its kind; the first is taken when nothing is said */
  readonly perceptions: readonly string[];
}

/** The scenes this merchant was granted. */
export const TRANSFER_SCENES: Readonly<Record<string, TransferScene>> = {
  '1000': { reports: ['活动名称', '奖励说明'], perceptions: ['活动奖励', '现金奖励'] },
  '1005': { reports: ['岗位类型', '报酬说明'], perceptions: ['劳务报酬', '报销款'] },
  '1011': { reports: ['赔付原因'], perceptions: ['退款', '商家赔付'] },
};
