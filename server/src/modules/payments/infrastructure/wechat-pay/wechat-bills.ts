import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { Injectable, Logger } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../../platform/clock/clock.js';
import { Config } from '../../../../platform/config/config.js';
import { failureName } from '../../../../platform/wechat/failure-name.js';
import { BILL_FILES, BillReader, type BillFile, type BillLine } from '../../domain/reconciliation/bill-line.js';
import { BillSource, type BillOutcome } from '../../domain/reconciliation/bill-source.js';

import { textOf } from './transaction-facts.js';
import { WeChatPayClient } from './wechat-pay-client.js';
import { wechatPaySettings } from './wechat-pay-settings.js';

/** Nothing of the kind happened on that day. */
const NO_BILL = 'NO_STATEMENT_EXIST';
const NOT_READY = 'STATEMENT_CREATING';

type Fetched = { readonly sha1: string | null } | Exclude<BillOutcome, { kind: 'read' }>;

/** Bills from WeChat Pay: the signed answer names file and hash, the file is read line by line and must have that hash. */
@Injectable()
export class WeChatBills extends BillSource {
  private readonly logger = new Logger('WeChatPay');
  private readonly client: WeChatPayClient;

  constructor(config: Config, clock: Clock) {
    super();
    this.client = new WeChatPayClient(wechatPaySettings(config), () => clock.now());
  }

  override async read(day: LocalDate, tell: (line: BillLine) => void): Promise<BillOutcome> {
    const sha1: Record<BillFile, string | null> = { trade: null, basic: null, operation: null };
    for (const file of BILL_FILES) {
      const fetched = await this.fetch(file, day, tell);
      if ('kind' in fetched) return fetched;
      sha1[file] = fetched.sha1;
    }
    return { kind: 'read', sha1 };
  }

  private async fetch(file: BillFile, day: LocalDate, tell: (line: BillLine) => void): Promise<Fetched> {
    try {
      const { error, data } = await this.client.askForBill(askedFor(file, day));
      if (error === NO_BILL) return { sha1: null };
      if (error === NOT_READY) return { kind: 'not_ready' };
      if (error !== undefined) return { kind: 'unknown', because: `微信没有给出账单：${error}` };
      const link = textOf(data?.download_url);
      const hash = textOf(data?.hash_value);
      if (!link || !hash || data?.hash_type !== 'SHA1') return { kind: 'unknown', because: '微信的答复里没有账单地址' };
      const { pathname, search } = new URL(link);
      return await this.download(file, `${pathname}${search}`, hash.toLowerCase(), tell);
    } catch (error) {
      this.logger.warn(`${file} bill of ${day}: ${failureName(error)}`);
      return { kind: 'unknown', because: error instanceof RangeError ? '账单内容无法识别' : '没有取到账单' };
    }
  }

  private async download(
    file: BillFile,
    target: string,
    hash: string,
    tell: (line: BillLine) => void,
  ): Promise<Fetched> {
    const response = await this.client.download(target);
    if (!response.ok || !response.body) return { kind: 'unknown', because: '账单下载失败' };
    const digest = createHash('sha1');
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        digest.update(chunk);
        done(null, chunk);
      },
    });
    const reader = new BillReader(file);
    for await (const text of linesOf(response.body, counted)) {
      const line = reader.read(text);
      if (line) tell(line);
    }
    if (digest.digest('hex') !== hash) return { kind: 'unknown', because: '账单的校验值不符' };
    reader.end();
    return { sha1: hash };
  }
}

/** @throws what network and decompression throw */
async function* linesOf(body: ReadableStream, counted: Transform): AsyncGenerator<string> {
  const source = Readable.fromWeb(body);
  const unpacked = createGunzip();
  // an error of an earlier stage must end the last one, which is the one that is read
  source.on('error', (error) => unpacked.destroy(error));
  unpacked.on('error', (error) => counted.destroy(error));
  yield* createInterface({ input: source.pipe(unpacked).pipe(counted), crlfDelay: Infinity });
}

function askedFor(file: BillFile, day: LocalDate): string {
  const query = `bill_date=${day}&tar_type=GZIP`;
  switch (file) {
    case 'trade':
      return `/v3/bill/tradebill?${query}&bill_type=ALL`;
    case 'basic':
      return `/v3/bill/fundflowbill?${query}&account_type=BASIC`;
    case 'operation':
      return `/v3/bill/fundflowbill?${query}&account_type=OPERATION`;
  }
}
