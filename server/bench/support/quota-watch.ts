import type { DeskWeChat } from '../../test/support/desk-wechat.js';

interface Call {
  readonly seq: number;
  readonly at: string;
  readonly call: string;
  readonly target: string;
  readonly code: string | null;
  readonly outTradeNo: string | null;
  readonly faults: readonly string[];
}

/** WeChat's limits for a merchant, calls in a second. Refunds that fail count apart. */
const PER_SECOND: Readonly<Record<string, number>> = { prepay: 500, refund: 150, 'failing refund': 6 };
/** At most so many questions about one number in a minute: ours are 10 s apart at their closest. */
const QUESTIONS_PER_MINUTE = 6;
const PAGE = 5_000;

/** Reads, on WeChat's side, how often it was called. */
export class QuotaWatch {
  private seen = 0;
  private readonly perSecond = new Map<string, number>();
  private readonly perMinute = new Map<string, number>();
  private readonly lines: string[] = [];

  constructor(private readonly desk: DeskWeChat) {}

  /** Takes note of what came in since the last look; to be called before WeChat's own log turns over. */
  async look(): Promise<void> {
    const calls = await this.desk.get<Call[]>(`/control/calls?direction=in&since=${this.seen}&limit=${PAGE}`);
    for (const call of calls) this.note(call);
    this.seen = Math.max(this.seen, ...calls.map(({ seq }) => seq));
  }

  summary(): string {
    const most = (name: string): number =>
      Math.max(0, ...[...this.perSecond].filter(([key]) => key.startsWith(`${name} `)).map(([, count]) => count));
    const asked = Math.max(0, ...this.perMinute.values());
    return `at most ${most('prepay')} prepays and ${most('refund')} refunds a second, ${asked} questions about a number a minute`;
  }

  broken(): string[] {
    const rates = [...this.perSecond].flatMap(([key, count]) => {
      const name = key.slice(0, key.lastIndexOf(' '));
      const most = PER_SECOND[name] ?? Number.POSITIVE_INFINITY;
      return count > most ? [`${count} calls of ${name} in the second ${key.slice(name.length + 1)}`] : [];
    });
    const questions = [...this.perMinute].flatMap(([key, count]) =>
      count > QUESTIONS_PER_MINUTE ? [`${count} questions within a minute: ${key}`] : [],
    );
    return [...this.lines, ...rates, ...questions];
  }

  private note({ at, call, target, code, faults }: Call): void {
    const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    add(this.perSecond, `${call} ${at.slice(0, 19)}`);
    if (call === 'refund' && code !== null && faults.length === 0)
      add(this.perSecond, `failing refund ${at.slice(0, 19)}`);
    if (call === 'query' || call === 'refund-query') add(this.perMinute, `${target} ${at.slice(0, 16)}`);
    const honestly = !faults.includes('answer-rate-limited');
    if (code === 'FREQUENCY_LIMITED' && honestly) this.lines.push(`WeChat says too often: ${call} ${target}`);
    if (code === 'SIGN_ERROR') this.lines.push(`WeChat does not take our signature: ${call} ${target}`);
  }
}
