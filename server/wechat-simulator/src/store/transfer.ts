export type TransferState =
  'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED';

/** Money from the merchant to a person. */
export interface PayTransfer {
  readonly outBillNo: string;
  readonly transferBillNo: string;
  readonly appid: string;
  readonly openid: string;
  readonly sceneId: string;
  readonly amountFen: number;
  readonly remark: string;
  /** What the receiver reads as its kind. */
  readonly perception: string;
  readonly style: 'CONFIRM_PAGE' | 'RED_PACKET';
  readonly notifyUrl?: string;
  /** Canonical JSON of the first request: a second one must be equal. */
  readonly fingerprint: string;
  /** Handed to the phone that is to confirm. */
  readonly packageInfo: string;
  /** Business time. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly state: TransferState;
  readonly failReason?: string;
  /** Its money is set aside or gone. */
  readonly locked?: boolean;
  /** As a fault wants it: fails once confirmed; each step takes so long. */
  readonly failsBecause: string | null;
  readonly stepMs: number | null;
}

/** A new merchant of this desk has a million yuan to send. */
export const OPENING_BALANCE_FEN = 100_000_000;
