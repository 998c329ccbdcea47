/** One HTTP exchange of the platform: a call it received or a notification it sent. */
export interface CallRecord {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly call: string;
  readonly method: string;
  /** Path and query for calls received, the whole URL for calls sent. */
  readonly target: string;
  /** Whether the merchant's signature held; null where none is due or the call was cut off before the check. */
  readonly signatureOk: boolean | null;
  /** HTTP status answered or received; null when the connection was cut. */
  readonly status: number | null;
  /** WeChat's own code: `SIGN_ERROR`, `40029`. */
  readonly code: string | null;
  readonly outTradeNo: string | null;
  readonly openid: string | null;
  readonly requestId: string | null;
  readonly faults: readonly string[];
  readonly ms: number;
}

/** The newest calls, in memory. */
export class CallLog {
  private records: CallRecord[] = [];
  private lastSeq = 0;

  constructor(private readonly capacity = 5_000) {}

  add(record: Omit<CallRecord, 'seq'>): void {
    this.records.push({ ...record, seq: (this.lastSeq += 1) });
    // Trimmed in batches, so that a flood of calls does not move the array for each one.
    if (this.records.length >= this.capacity * 2) this.records = this.records.slice(-this.capacity);
  }

  /** Oldest first, those after `since` that fit the filter, at most the newest `limit`. */
  list(filter: {
    since?: number;
    limit?: number;
    direction?: string;
    call?: string;
    outTradeNo?: string;
  }): CallRecord[] {
    const { since = 0, limit = 200, direction, call, outTradeNo } = filter;
    return this.records
      .filter(
        (record) =>
          record.seq > since &&
          (direction === undefined || record.direction === direction) &&
          (call === undefined || record.call === call) &&
          (outTradeNo === undefined || record.outTradeNo === outTradeNo),
      )
      .slice(-limit);
  }

  clear(): void {
    this.records = [];
  }
}
