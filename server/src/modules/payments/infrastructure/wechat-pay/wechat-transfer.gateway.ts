import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Config } from '../../../../platform/config/config.js';
import type { TransferPackage } from '../../contract/transfers.facade.js';
import {
  TransferGateway,
  type TransferOutcome,
  type TransferQueryOutcome,
} from '../../domain/transfers/transfer-gateway.js';
import { reportEntries, TRANSFER_SCENES } from '../../domain/transfers/transfer-scenes.js';
import type { Transfer } from '../../domain/transfers/transfer.js';
import { isOutage, provenOrNull } from './outcome.js';
import { transferFacts } from './transfer-facts.js';
import type { ProvenAnswer } from './verified-http.js';
import { WeChatPayClient } from './wechat-pay-client.js';
import { notifyUrl, wechatPaySettings } from './wechat-pay-settings.js';

const MISSING = new Set(['NOT_FOUND', 'RESOURCE_NOT_EXISTS']);

/** The transfers port on WeChat Pay API v3 (商家转账). */
@Injectable()
export class WeChatTransferGateway extends TransferGateway {
  override readonly merchant: TransferGateway['merchant'];
  private readonly client: WeChatPayClient;

  constructor(config: Config, clock: Clock) {
    super();
    const settings = wechatPaySettings(config);
    const { appid, mchid } = settings;
    this.merchant = { appid, mchid, transferNotifyUrl: notifyUrl(config, 'transfer') };
    this.client = new WeChatPayClient(settings, () => clock.now());
  }

  override async transfer(transfer: Transfer, name: string | null): Promise<TransferOutcome> {
    const { id, perception, style } = TRANSFER_SCENES[transfer.purpose];
    const answer = await provenOrNull(() =>
      this.client.transfer({
        appid: transfer.appid,
        out_bill_no: transfer.outBillNo,
        transfer_scene_id: id,
        openid: transfer.openid,
        ...(name === null ? {} : { user_name: this.client.seal(name) }),
        transfer_amount: transfer.amountFen,
        transfer_remark: transfer.remark,
        notify_url: transfer.notifyUrl,
        user_recv_perception: perception,
        user_recv_style: { type: style },
        transfer_scene_report_infos: reportEntries(transfer.report),
      }),
    );
    return outcomeOf(answer);
  }

  override async queryTransfer({ outBillNo }: Pick<Transfer, 'outBillNo'>): Promise<TransferQueryOutcome> {
    const answer = await provenOrNull(() => this.client.findTransfer(outBillNo));
    if (!answer) return { kind: 'unknown' };
    if (answer.error !== undefined) return { kind: MISSING.has(answer.error) ? 'missing' : 'unknown' };
    const facts = transferFacts(answer.data);
    return facts ? { kind: 'transfer', facts } : { kind: 'unknown' };
  }

  override async cancelTransfer({ outBillNo }: Pick<Transfer, 'outBillNo'>): Promise<TransferOutcome> {
    return outcomeOf(await provenOrNull(() => this.client.cancelTransfer(outBillNo)));
  }

  override packageFor(packageInfo: string): TransferPackage {
    return { mchId: this.merchant.mchid, appId: this.merchant.appid, package: packageInfo };
  }
}

function outcomeOf(answer: ProvenAnswer | null): TransferOutcome {
  if (!answer || isOutage(answer)) return { kind: 'unknown' };
  if (answer.error !== undefined) return { kind: 'refused', code: answer.error };
  const facts = transferFacts(answer.data);
  return facts ? { kind: 'transfer', facts } : { kind: 'unknown' };
}
