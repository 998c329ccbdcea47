import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '../../src/http-server.js';
import { CRM_POLICY } from '../../src/modules/crm/domain/crm-policy.js';
import { Outreach, type NoteOccasion } from '../../src/modules/messaging/contract/outreach.js';
import { MESSAGING_POLICY } from '../../src/modules/messaging/domain/messaging-policy.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { WorkRunner } from '../../src/platform/work/work-runner.js';
import { send } from '../../test/support/api-person.js';
import { Launcher } from '../../test/support/launcher.js';
import { atLeast, atMost, median, table, type Bench, type Goal } from '../measure.js';
import { emptyDatabase } from '../support/empty-database.js';
import { moveIn, usedToday, type Member } from '../support/fanout-crowd.js';

export const fanout: Bench = {
  name: 'fanout',
  what: '一万条消息按各人开着的通道发出：一条一条，与成批；发到一半 kill -9 再续上，以桌面微信收到的为准，没有一条发两次',
  run: async ({ quick, say }) => {
    const dir = mkdtempSync(join(tmpdir(), 'daowei-fanout-'));
    const url = await emptyDatabase('daowei_fanout');
    const launcher = new Launcher(dir, url);
    try {
      const place = await launcher.call<Place>('startEmpty');
      const office = await officeBeside(place);
      try {
        return await new Fanout(launcher, place, office, say).measure(quick ? QUICK : FULL);
      } finally {
        await office.close();
      }
    } finally {
      await launcher.end();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

interface Size {
  readonly rounds: number;
  /** of one round, one by one */
  readonly alone: number;
  /** of one round, together */
  readonly batched: number;
  readonly cutOff: number;
  readonly kills: number;
}

const QUICK: Size = { rounds: 3, alone: 60, batched: 600, cutOff: 1_500, kills: 1 };
const FULL: Size = { rounds: 5, alone: 300, batched: 2_000, cutOff: 10_000, kills: 3 };
const GOALS = { times: 20 };
/** The runner's: each may leave one round in doubt. */
const BATCHES_AT_ONCE = 8;
const POLL_MS = 50;
const PATIENCE_MS = 180_000;

interface Place {
  readonly simulatorUrl: string;
  /** the environment of the API */
  readonly env: Record<string, string>;
}

/** The same product with the same keys, that only writes: whatever is due is done by the API, which can be killed. */
async function officeBeside({ env }: Place): Promise<NestFastifyApplication> {
  const app = await createServer(readConfig({ ...env, LOG_LEVEL: 'silent' }));
  app.get(WorkRunner).onApplicationBootstrap = () => undefined;
  await app.init();
  return app;
}

interface State {
  readonly recipient: string;
  readonly channel: string;
  readonly state: string;
  readonly because: string | null;
}

class Fanout {
  constructor(
    private readonly launcher: Launcher,
    private readonly place: Place,
    private readonly office: NestFastifyApplication,
    private readonly say: (line: string) => void,
  ) {}

  async measure(size: Size): Promise<Record<string, Goal>> {
    const rates: Record<'alone' | 'batched', number[]> = { alone: [], batched: [] };
    let twice = 0;
    let unexplained = 0;
    for (let round = 0; round < size.rounds; round += 1) {
      for (const [side, count, together] of [
        ['alone', size.alone, 1],
        ['batched', size.batched, CRM_POLICY.batchPeople.value],
      ] as const) {
        const people = await this.people(count);
        const began = performance.now();
        const occasion = await this.tell(people, together);
        await this.ended(occasion.id);
        rates[side].push((count * 1_000) / (performance.now() - began));
        const found = await this.compare(occasion, people);
        twice += found.twice;
        unexplained += found.unexplained;
      }
    }
    const [alone, batched] = [median(rates.alone), median(rates.batched)];
    this.say(
      table(
        ['方式', '条', '每秒（中位）', '最慢', '最快'],
        (['alone', 'batched'] as const).map((side) => [
          side === 'alone' ? '一条一条，各走完整的租约' : `每批${CRM_POLICY.batchPeople.value}人`,
          side === 'alone' ? size.alone : size.batched,
          median(rates[side]),
          Math.min(...rates[side]),
          Math.max(...rates[side]),
        ]),
      ),
    );
    const cut = await this.cutOff(size);
    const used = await usedToday(this.office);
    const { subscriptionsPerDay, conversationsPerDay, textsPerDay } = MESSAGING_POLICY;
    const overQuota =
      (used.get('subscription') ?? 0) > subscriptionsPerDay.value ||
      (used.get('conversation') ?? 0) > conversationsPerDay.value ||
      (used.get('sms') ?? 0) > textsPerDay.value;
    return {
      'batched against one by one': atLeast(batched / alone, GOALS.times),
      'received twice': atMost(twice + cut.twice, 0),
      'neither sent nor explained': atMost(unexplained + cut.unexplained, 0),
      'in doubt after the kills': atMost(cut.unknown, MESSAGING_POLICY.sendAtOnce.value * BATCHES_AT_ONCE * size.kills),
      'over the day’s quota': atMost(Number(overQuota), 0),
    };
  }

  private async people(count: number): Promise<Member[]> {
    const templateId = this.place.env.WECHAT_TEMPLATE_OFFICE_NOTE!;
    return moveIn({ simulatorUrl: this.place.simulatorUrl, office: this.office, templateId }, count);
  }

  /** Tells everybody, so many in each transaction, as a push does. */
  private async tell(people: readonly Member[], together: number): Promise<NoteOccasion> {
    const id = this.office.get(Ids, { strict: false }).next();
    const occasion: NoteOccasion = { id, as: 'office_note', kind: 'service', urgent: true };
    const outreach = this.office.get(Outreach, { strict: false });
    const transactions = this.office.get(Transactions, { strict: false });
    for (let from = 0; from < people.length; from += together) {
      const notes = people.slice(from, from + together).map(({ id: accountId }) => {
        return {
          accountId,
          orderId: null,
          topic: '预约安排',
          summary: '有新的安排',
          text: '您的预约有新的安排，请查看。',
          usableUntil: null,
        };
      });
      await transactions.run((tx) => outreach.tell(tx, occasion, notes));
    }
    return occasion;
  }

  /** The API is killed while it sends, and started again; each time with what is left of the same fan-out. */
  private async cutOff({ cutOff, kills }: Size): Promise<{ twice: number; unexplained: number; unknown: number }> {
    const people = await this.people(cutOff);
    const occasion = await this.tell(people, CRM_POLICY.batchPeople.value);
    for (let kill = 1; kill <= kills; kill += 1) {
      await this.left(occasion.id, cutOff * (1 - kill / (kills + 1)));
      await this.launcher.call('killApi');
      const left = await this.open(occasion.id);
      await this.launcher.call('startApi');
      this.say(`  kill -9 ${kill}：还有 ${left} 条没有结束`);
    }
    const restarted = performance.now();
    await this.ended(occasion.id);
    this.say(`  最后一次重启后 ${((performance.now() - restarted) / 1_000).toFixed(1)} 秒全部结束`);
    const found = await this.compare(occasion, people);
    this.say(table(['通道', '状态', '原因', '条'], found.lines));
    this.say(
      `  桌面微信收到 ${found.received} 人，收到两次 ${found.twice}，不确定 ${found.unknown}（其中其实收到 ${found.arrived}）`,
    );
    return found;
  }

  /** What we believe beside what the desk WeChat handed out. */
  private async compare(occasion: NoteOccasion, people: readonly Member[]) {
    const handed = await send<{ openid: string; messages: number; answers: number }[]>(
      `${this.place.simulatorUrl}/control/received`,
    );
    const times = new Map(handed.map(({ openid, messages, answers }) => [openid, messages + answers]));
    const { reader } = this.office.get(Transactions, { strict: false });
    const kept = await reader.query<State[]>(
      'SELECT recipient, channel, state, because FROM message_delivery WHERE event_id = ?',
      [occasion.id],
    );
    const states = new Map(kept.map((one) => [one.recipient, one]));
    const found = { twice: 0, unexplained: 0, unknown: 0, arrived: 0, received: 0 };
    const lines = new Map<string, number>();
    for (const { id, openid } of people) {
      const own = states.get(id);
      const received = times.get(openid) ?? 0;
      found.received += Math.min(received, 1);
      if (received > 1) found.twice += 1;
      if (own?.state === 'unknown') {
        found.unknown += 1;
        found.arrived += Math.min(received, 1);
      }
      if (!own || !agrees(own, received)) found.unexplained += 1;
      const line = own ? `${own.channel}|${own.state}|${own.because ?? ''}` : 'nothing||';
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
    return { ...found, lines: [...lines].map(([line, count]) => [...line.split('|'), count]) };
  }

  private ended(occasionId: string): Promise<void> {
    return this.left(occasionId, 0);
  }

  /** Until no more than so many have not ended. */
  private async left(occasionId: string, most: number): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      if ((await this.open(occasionId)) <= most) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error(`more than ${most} messages had not ended after ${PATIENCE_MS} ms`);
  }

  private async open(occasionId: string): Promise<number> {
    const { reader } = this.office.get(Transactions, { strict: false });
    const [{ n }] = await reader.query<[{ n: string }]>(
      `SELECT COUNT(*) AS n FROM message_delivery WHERE event_id = ? AND state IN ('pending', 'sending')`,
      [occasionId],
    );
    return Number(n);
  }
}

/** Sent is received (the inbox is nobody's but ours), not sent is not, and has its reason; in doubt is both. */
function agrees({ channel, state, because }: State, received: number): boolean {
  switch (state) {
    case 'sent':
      return channel === 'inbox' || received > 0;
    case 'not_sent':
      return because !== null && received === 0;
    case 'unknown':
      return because !== null;
    default:
      return false;
  }
}
