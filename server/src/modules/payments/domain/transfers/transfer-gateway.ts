import type { TransferPackage } from '../../contract/transfers.facade.js';
import type { Unknown } from '../payment-gateway.js';
import type { Transfer, TransferFacts } from './transfer.js';

export type TransferOutcome =
  | { readonly kind: 'transfer'; readonly facts: TransferFacts }
  /** WeChat understood and says no; that alone never frees another number */
  | { readonly kind: 'refused'; readonly code: string }
  | Unknown;

export type TransferQueryOutcome =
  | { readonly kind: 'transfer'; readonly facts: TransferFacts }
  /** WeChat knows no such number */
  | { readonly kind: 'missing' }
  | Unknown;

/** Money to people at WeChat Pay. Answers with values and never throws for what the network does. */
export abstract class TransferGateway {
  abstract readonly merchant: { readonly appid: string; readonly mchid: string; readonly transferNotifyUrl: string };
  /** Asks for a transfer; the same number again is the same transfer. `name` in clear, where it is needed. */
  abstract transfer(transfer: Transfer, name: string | null): Promise<TransferOutcome>;
  abstract queryTransfer(transfer: Pick<Transfer, 'outBillNo'>): Promise<TransferQueryOutcome>;
  abstract cancelTransfer(transfer: Pick<Transfer, 'outBillNo'>): Promise<TransferOutcome>;
  /** For wx.requestMerchantTransfer. */
  abstract packageFor(packageInfo: string): TransferPackage;
}
