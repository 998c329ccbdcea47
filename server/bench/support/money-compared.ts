/** Our tables, and the strings behind WeChat's stage. */
export interface BothSides {
  rows<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  readonly desk: { get<T>(path: string): Promise<T> };
}

interface TheirOrder {
  readonly outTradeNo: string;
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  readonly totalFen: number;
  readonly transactionId?: string;
}

interface TheirRefund {
  readonly outRefundNo: string;
  readonly outTradeNo: string;
  readonly state: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  readonly amountFen: number;
}

interface OurPayment {
  readonly out_trade_no: string;
  readonly reference: string;
  readonly state: 'created' | 'pending' | 'paid' | 'closed' | 'held';
  readonly amount_fen: number;
  readonly transaction_id: string | null;
}

interface OurRefund {
  readonly out_refund_no: string;
  readonly state: 'created' | 'processing' | 'success' | 'closed' | 'abnormal' | 'at_desk';
  readonly at_desk_because: 'too_old' | 'returned' | 'paid_at_desk' | null;
  readonly amount_fen: number;
}

interface TheirTransfer {
  readonly outBillNo: string;
  readonly state: string;
  readonly amountFen: number;
}

interface OurTransfer {
  readonly out_bill_no: string;
  readonly reference: string;
  readonly request_key: string;
  readonly state: keyof typeof TRANSFER_STATES;
  readonly amount_fen: number;
}

/** What our word for a state of a transfer may be at WeChat; one that was never sent, or taken back before, is unknown. */
const TRANSFER_STATES = {
  created: [undefined],
  processing: ['ACCEPTED', 'PROCESSING'],
  awaiting: ['WAIT_USER_CONFIRM'],
  transferring: ['TRANSFERING'],
  cancelling: ['CANCELING'],
  success: ['SUCCESS'],
  failed: ['FAIL'],
  cancelled: ['CANCELLED', undefined],
} as const satisfies Readonly<Record<string, readonly (string | undefined)[]>>;

/** What our word for an end is at WeChat. A payment that WeChat never heard of counts as closed there. */
const PAYMENT_ENDS = { paid: 'SUCCESS', closed: 'CLOSED' } as const;
const REFUND_ENDS = { success: 'SUCCESS', closed: 'CLOSED', abnormal: 'ABNORMAL', at_desk: 'SUCCESS' } as const;

/**
 * Where our rows and WeChat's differ once everything has come to its end, one line each: every payment and refund,
 * every transfer, of which no cause may have been paid twice,
 * what was told upwards, numbers that were replaced, and the ledger's cash against what WeChat really holds for us.
 * @param since what is older was not made at this WeChat
 */
export async function moneyDifferences(t: BothSides, since = new Date(0)): Promise<string[]> {
  const theirs = new Map((await t.desk.get<TheirOrder[]>('/control/orders')).map((one) => [one.outTradeNo, one]));
  const refunds = new Map((await t.desk.get<TheirRefund[]>('/control/refunds')).map((one) => [one.outRefundNo, one]));
  const transfers = new Map(
    (await t.desk.get<TheirTransfer[]>('/control/transfers')).map((one) => [one.outBillNo, one]),
  );
  return [
    ...(await paymentsOf(t, theirs, since)),
    ...(await refundsOf(t, refunds, since)),
    ...(await transfersOf(t, transfers, since)),
    ...(await cashOf(t, { orders: [...theirs.values()], refunds: [...refunds.values()], transfers }, since)),
  ];
}

async function paymentsOf(t: BothSides, theirs: Map<string, TheirOrder>, since: Date): Promise<string[]> {
  const lines: string[] = [];
  const left = new Map(theirs);
  const ours = await t.rows<OurPayment>(
    `SELECT out_trade_no, reference, state, amount_fen, transaction_id FROM payment
     WHERE created_at >= ? ORDER BY out_trade_no`,
    [since],
  );
  const events = await tellings(t);
  const payable = new Map<string, number>();
  for (const { out_trade_no, reference, state, amount_fen, transaction_id } of ours) {
    const told = events.get(out_trade_no) ?? 0;
    const their = theirs.get(out_trade_no);
    left.delete(out_trade_no);
    if (their && their.state !== 'CLOSED') payable.set(reference, (payable.get(reference) ?? 0) + 1);
    if (state !== 'paid' && state !== 'closed') lines.push(`${out_trade_no} is still ${state}`);
    else if (PAYMENT_ENDS[state] !== (their?.state ?? 'CLOSED'))
      lines.push(`${out_trade_no}: ${state}, ${their?.state}`);
    if (told !== (state === 'paid' ? 1 : 0)) lines.push(`${out_trade_no} is ${state} and was told ${told} times`);
    if (state !== 'paid') continue;
    if (Number(amount_fen) !== their?.totalFen) lines.push(`${out_trade_no}: ${amount_fen} fen, ${their?.totalFen}`);
    if (transaction_id !== their?.transactionId) lines.push(`${out_trade_no} stands under another transaction`);
  }
  for (const number of left.keys()) lines.push(`WeChat has ${number}, and we do not`);
  for (const [reference, count] of payable) {
    if (count > 1) lines.push(`${reference} has ${count} numbers at WeChat that are not closed`);
  }
  return lines;
}

/** How often each captured payment was told of. */
async function tellings(t: BothSides): Promise<Map<string, number>> {
  const told = await t.rows<{ number: string }>(
    `SELECT JSON_UNQUOTE(JSON_EXTRACT(data, '$.outTradeNo')) AS number FROM outbox_event
     WHERE type = 'payments.payment-captured'`,
  );
  const counts = new Map<string, number>();
  for (const { number } of told) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

async function refundsOf(t: BothSides, theirs: Map<string, TheirRefund>, since: Date): Promise<string[]> {
  const lines: string[] = [];
  const left = new Map(theirs);
  const ours = await t.rows<OurRefund>(
    'SELECT out_refund_no, state, at_desk_because, amount_fen FROM refund WHERE created_at >= ? ORDER BY out_refund_no',
    [since],
  );
  for (const { out_refund_no, state, at_desk_because, amount_fen } of ours) {
    const their = left.get(out_refund_no);
    left.delete(out_refund_no);
    if (at_desk_because === 'too_old' || at_desk_because === 'paid_at_desk') {
      if (their) lines.push(`refund ${out_refund_no} is the desk's, and WeChat knows it`);
      continue;
    }
    if (state === 'created' || state === 'processing') lines.push(`refund ${out_refund_no} is still ${state}`);
    else if (REFUND_ENDS[state] !== their?.state) lines.push(`refund ${out_refund_no}: ${state}, ${their?.state}`);
    if (Number(amount_fen) !== their?.amountFen) lines.push(`refund ${out_refund_no}: ${amount_fen} fen`);
  }
  for (const number of left.keys()) lines.push(`WeChat has refund ${number}, and we do not`);
  return lines;
}

async function transfersOf(t: BothSides, theirs: Map<string, TheirTransfer>, since: Date): Promise<string[]> {
  const lines: string[] = [];
  const left = new Map(theirs);
  const paid = new Set<string>();
  const ours = await t.rows<OurTransfer>(
    'SELECT out_bill_no, reference, request_key, state, amount_fen FROM transfer WHERE created_at >= ? ORDER BY out_bill_no',
    [since],
  );
  for (const { out_bill_no, reference, request_key, state, amount_fen } of ours) {
    const their = left.get(out_bill_no);
    left.delete(out_bill_no);
    const fitting: readonly (string | undefined)[] = TRANSFER_STATES[state];
    if (!fitting.includes(their?.state)) lines.push(`transfer ${out_bill_no}: ${state}, ${their?.state}`);
    if (their && Number(amount_fen) !== their.amountFen) lines.push(`transfer ${out_bill_no}: ${amount_fen} fen`);
    if (their?.state !== 'SUCCESS') continue;
    const cause = `${reference} ${request_key}`;
    if (paid.has(cause)) lines.push(`${cause} was paid twice`);
    paid.add(cause);
  }
  for (const number of left.keys()) lines.push(`WeChat has transfer ${number}, and we do not`);
  return lines;
}

/**
 * The one sum that matters: what the books say WeChat holds for us is what it holds. WeChat's own fees stay out on both
 * sides: they are known from the bill of the next morning only, and `prove -- reconcile` is about bills.
 */
async function cashOf(
  t: BothSides,
  {
    orders,
    refunds,
    transfers,
  }: { orders: TheirOrder[]; refunds: TheirRefund[]; transfers: Map<string, TheirTransfer> },
  since: Date,
): Promise<string[]> {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
  const taken = sum(orders.filter(({ state }) => state === 'SUCCESS').map(({ totalFen }) => totalFen));
  const given = sum(refunds.filter(({ state }) => state === 'SUCCESS').map(({ amountFen }) => amountFen));
  const sent = sum([...transfers.values()].filter(({ state }) => state === 'SUCCESS').map((one) => one.amountFen));
  const [books] = await t.rows<{ fen: string | number | null }>(
    `SELECT SUM(e.amount_fen) AS fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE e.account = 'wechat_cash' AND j.kind <> 'fees_charged' AND j.recorded_at >= ?`,
    [since],
  );
  const cash = Number(books?.fen ?? 0);
  const held = taken - given - sent;
  return cash === held ? [] : [`the books say ${cash} fen at WeChat, WeChat says ${held}`];
}
