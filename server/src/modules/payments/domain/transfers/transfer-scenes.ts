import type { TransferPurpose, TransferReport } from '../../contract/transfers.facade.js';
import { transferText } from './transfer.js';

interface Scene {
  /** as WeChat numbers it */
  readonly id: string;
  /** what the receiver reads as its kind */
  readonly perception: string;
  readonly style: 'CONFIRM_PAGE' | 'RED_PACKET';
}

/**
 * How WeChat knows our reasons for sending money. Numbers and the words a receiver may read are fixed by WeChat Pay: 现金营销
 * (pay.weixin.qq.com/doc/v3/merchant/4013774588), 企业赔付 (4013774589) and 佣金报酬 (the table of scenes in 4012711988, and merchants' own answers in WeChat's forum).
 */
export const TRANSFER_SCENES: Readonly<Record<TransferPurpose, Scene>> = {
  red_packet: { id: '1000', perception: '活动奖励', style: 'RED_PACKET' },
  compensation: { id: '1011', perception: '商家赔付', style: 'CONFIRM_PAGE' },
  worker_pay: { id: '1005', perception: '劳务报酬', style: 'CONFIRM_PAGE' },
};

/** The entries WeChat wants for a scene (same pages): all of them, once each, and their names must match word for word. */
export function reportEntries(report: TransferReport): { info_type: string; info_content: string }[] {
  const entry = (info_type: string, content: string): { info_type: string; info_content: string } => ({
    info_type,
    info_content: transferText(content, info_type),
  });
  switch (report.purpose) {
    case 'red_packet':
      return [entry('活动名称', report.activity), entry('奖励说明', report.reward)];
    case 'compensation':
      return [entry('赔付原因', report.cause)];
    case 'worker_pay':
      return [entry('岗位类型', report.post), entry('报酬说明', report.pay)];
  }
}
