import { fenOfYuanText } from './yuan-text.js';

/** The bills of a day: what was traded, and what moved in the two accounts that we use. */
export const BILL_FILES = ['trade', 'basic', 'operation'] as const;
export type BillFile = (typeof BILL_FILES)[number];

export const MOVEMENTS = ['payment', 'refund', 'transfer'] as const;
export type MovementKind = (typeof MOVEMENTS)[number];

/** One line of a bill, in our words. Fen; money that comes to us is above zero. */
export interface BillLine {
  readonly file: BillFile;
  readonly what: MovementKind | 'fee';
  /** our number */
  readonly ref: string;
  readonly amountFen: number;
  /** of the trade bill: what WeChat keeps (above zero) or gives back; elsewhere 0 */
  readonly feeFen: number;
  /** of the trade bill: SUCCESS, or the state of a refund */
  readonly state: string;
}

type Columns = Readonly<Record<string, string>>;

const FUND_BUSINESS: Readonly<Record<string, BillLine['what']>> = {
  交易: 'payment',
  退款: 'refund',
  商家转账: 'transfer',
  扣除交易手续费: 'fee',
};

/** Reads one bill line by line: a header row, rows whose values begin with a backtick, a summary that must agree. */
export class BillReader {
  private header: readonly string[] | null = null;
  private summary = false;
  private announced: number | null = null;
  /** rows read so far */
  count = 0;

  constructor(private readonly file: BillFile) {}

  /** @throws RangeError when a line cannot be what the bill says it is: nothing of the bill may be used */
  read(text: string): BillLine | null {
    if (text === '') return null;
    if (!text.startsWith('`')) {
      // the first row without backticks names the columns, the second one begins the summary
      if (this.header) this.summary = true;
      else this.header = text.replace(/^\uFEFF/, '').split(',');
      return null;
    }
    const values = text.slice(1).split(',`');
    if (this.summary) {
      this.announced = Number(values[0]);
      return null;
    }
    this.count += 1;
    const columns = Object.fromEntries((this.header ?? []).map((name, index) => [name, values[index] ?? '']));
    return this.file === 'trade' ? tradeLine(columns) : fundLine(this.file, columns);
  }

  /** @throws RangeError when lines are missing */
  end(): void {
    if (this.announced !== this.count) {
      throw new RangeError(`the ${this.file} bill announces ${this.announced} lines and has ${this.count}`);
    }
  }
}

function tradeLine(columns: Columns): BillLine | null {
  const state = valueOf(columns, '交易状态');
  const common = { file: 'trade', feeFen: fenOfYuanText(valueOf(columns, '手续费')) } as const;
  switch (state) {
    case 'SUCCESS': {
      const amountFen = fenOfYuanText(valueOf(columns, '订单金额'));
      return { ...common, what: 'payment', ref: valueOf(columns, '商户订单号'), amountFen, state };
    }
    case 'REFUND': {
      const amountFen = -fenOfYuanText(valueOf(columns, '退款金额'));
      const ref = valueOf(columns, '商户退款单号');
      return { ...common, what: 'refund', ref, amountFen, state: valueOf(columns, '退款状态') };
    }
    case 'REVOKED':
      return null;
    default:
      throw new RangeError(`the trade bill knows a state that we do not: ${state}`);
  }
}

function fundLine(file: BillFile, columns: Columns): BillLine | null {
  const what = FUND_BUSINESS[valueOf(columns, '业务类型')];
  // what moves between our own accounts and the bank is no business with a customer or worker
  if (!what) return null;
  const amount = fenOfYuanText(valueOf(columns, '收支金额（元）'));
  const amountFen = valueOf(columns, '收支类型') === '收入' ? amount : -amount;
  return { file, what, ref: valueOf(columns, '业务凭证号'), amountFen, feeFen: 0, state: 'SUCCESS' };
}

function valueOf(columns: Columns, name: string): string {
  const value = columns[name];
  if (value === undefined) throw new RangeError(`the bill has no column ${name}`);
  return value;
}
