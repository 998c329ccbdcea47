import type { TransferReport } from '../../../src/modules/payments/contract/transfers.facade.js';

/** For what people are sent money in the model: one cause of each purpose. */
export const CAUSES: readonly TransferReport[] = [
  { purpose: 'red_packet', activity: '服务关怀', reward: '感谢您的耐心等候' },
  { purpose: 'compensation', cause: '服务人员迟到' },
  { purpose: 'worker_pay', post: '家政服务人员', pay: '3月劳务报酬' },
];
