import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beijingTime, type Clock } from '../../store/clock.js';
import type { Identity } from '../../store/identity.js';
import type { Store } from '../../store/store.js';
import { fieldError, PayError } from '../errors.js';
import { fundFlowBill, type FundAccount } from './fund-flow-bill.js';
import { movementsOf } from './movements.js';
import { plant, type Planted } from './planted.js';
import { tradeBill } from './trade-bill.js';

const DAY_MS = 24 * 3_600_000;
const MONTHS_KEPT_MS = 92 * DAY_MS;
/** Bills of a day are ready the next day from this hour on, Beijing time. */
const READY_HOUR = 10;
const LINK_MS = 5 * 60_000;
const ACCOUNTS: readonly string[] = ['BASIC', 'OPERATION', 'FEES'] satisfies FundAccount[];

/** The answer to asking for a bill; the hash is of the bill before it is compressed. */
export interface BillLink {
  readonly hash_type: 'SHA1';
  readonly hash_value: string;
  readonly token: string;
}

interface File {
  readonly content: Buffer;
  readonly until: number;
}

/** What WeChat Pay has written down about a day: made when it is asked for, and kept for a few minutes. */
export class Bills {
  private readonly files = new Map<string, File>();
  private readonly planted = new Map<string, readonly Planted[]>();

  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** @throws PayError NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR */
  trade({ bill_date, bill_type = 'ALL', tar_type }: Record<string, unknown>): BillLink {
    if (bill_type !== 'ALL') throw fieldError('/bill_type', bill_type, '这里只出具ALL');
    const movements = this.movements(bill_date).filter(({ what }) => what !== 'transfer');
    if (movements.length === 0) throw new PayError('NO_STATEMENT_EXIST', '账单文件不存在');
    const { appid, mchid } = this.identity;
    return this.file(tradeBill(movements, appid, mchid), tar_type);
  }

  /** @throws PayError NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR */
  fundFlow({ bill_date, account_type = 'BASIC', tar_type }: Record<string, unknown>): BillLink {
    if (!ACCOUNTS.includes(account_type as string)) throw fieldError('/account_type', account_type, '资金账户类型错误');
    const account = account_type as FundAccount;
    const movements = this.movements(bill_date);
    const basic = movements.some(({ what }) => (what === 'transfer') === (account === 'OPERATION'));
    if (!basic || account === 'FEES') throw new PayError('NO_STATEMENT_EXIST', '账单文件不存在');
    return this.file(fundFlowBill(movements, account, this.identity.mchid), tar_type);
  }

  /** What a download link leads to, or null. */
  download(token: string): Buffer | null {
    const file = this.files.get(token);
    return file && this.clock.wall() < file.until ? file.content : null;
  }

  /** From now on the bills of the day are wrong in these ways; an empty list makes them honest. */
  plant(day: string, differences: readonly Planted[]): void {
    this.planted.set(day, differences);
  }

  private movements(day: unknown): ReturnType<typeof movementsOf> {
    if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
      throw fieldError('/bill_date', day, '账单日期格式为yyyy-MM-dd');
    }
    const start = Date.parse(`${day}T00:00:00+08:00`);
    const now = this.clock.now();
    const today = beijingTime(now).slice(0, 10);
    if (Number.isNaN(start) || day >= today || now - start > MONTHS_KEPT_MS) {
      throw fieldError('/bill_date', day, '只能下载三个月内、今天以前的账单');
    }
    const readyAt = start + DAY_MS + READY_HOUR * 3_600_000;
    if (now < readyAt) throw new PayError('STATEMENT_CREATING', '账单生成中，请在次日10点以后获取');
    return plant(movementsOf(this.store.state, day), this.planted.get(day) ?? [], start + DAY_MS / 2);
  }

  private file(text: string, tarType: unknown): BillLink {
    const plain = Buffer.from(text, 'utf8');
    const token = randomBytes(32).toString('hex');
    const content = tarType === 'GZIP' ? gzipSync(plain) : plain;
    const wall = this.clock.wall();
    for (const [old, { until }] of this.files) if (until <= wall) this.files.delete(old);
    this.files.set(token, { content, until: wall + LINK_MS });
    return { hash_type: 'SHA1', hash_value: createHash('sha1').update(plain).digest('hex'), token };
  }
}
