import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { EXPIRE_LEAVE, leaveSubject } from '../../src/modules/leave/application/work-kinds.js';
import { LEAVE_NOTE_PURPOSE } from '../../src/modules/leave/domain/leave-kinds.js';
import { answerDue } from '../../src/modules/leave/domain/leave-life.js';
import { LEAVE_POLICY } from '../../src/modules/leave/domain/leave-policy.js';
import { LeaveRequestsSql } from '../../src/modules/leave/infrastructure/leave-requests.sql.js';
import type { PastFact } from '../../src/modules/privacy/infrastructure/seed-audit.js';
import type { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { insert } from '../../src/platform/database/sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import type { Random } from '../random.js';
import type { DemoWorker } from './workers.js';

/** What waits on the desk of the demo: days ahead, hours, what for, and a word. */
const WISHES = [
  { ahead: 3, fromHour: 8, toHour: 20, kind: 'family', note: '婆婆住院做手术，想陪一天' },
  { ahead: 2, fromHour: 13, toHour: 18, kind: 'personal', note: null },
] as const;

/**
 * The workers of the demo's phones have asked for time off, and nobody has answered yet.
 * @returns what the audit keeps of it
 */
export async function seedLeave(
  tx: Tx,
  cipher: FieldCipher,
  random: Random,
  now: Date,
  workers: readonly DemoWorker[],
  accounts: readonly { readonly id: string; readonly worker: { readonly id: string; readonly name: string } }[],
): Promise<Omit<PastFact, 'id'>[]> {
  const table = new LeaveRequestsSql();
  const facts: Omit<PastFact, 'id'>[] = [];
  const known = workers.filter(({ persona }) => persona);
  for (const [index, { ahead, fromHour, toHour, kind, note }] of WISHES.entries()) {
    const day = addDays(dayOf(now), ahead);
    const [from, to] = [atMinute(day, fromHour * 60), atMinute(day, toHour * 60)];
    const askedAt = addMinutes(now, -40 * (index + 1));
    const id = random.id(askedAt);
    await table.add(
      tx,
      {
        id,
        workerId: known[index]!.id,
        kind,
        from,
        to,
        noteCipher: note && cipher.encrypt(note, LEAVE_NOTE_PURPOSE),
        photoCipher: null,
        state: 'asked',
        askedAt,
        answerBy: answerDue(askedAt, from),
        endedAt: null,
        answeredBy: null,
        answer: null,
      },
      LEAVE_POLICY.version,
    );
    const due = { id: random.id(askedAt), kind: EXPIRE_LEAVE, ref: id, due_at: to, attempts: 0, data: 'null' };
    await insert(tx, 'due_work', { ...due, created_at: askedAt });
    const account = accounts.find(({ worker }) => worker.id === known[index]!.id);
    facts.push({
      at: askedAt,
      actorAccountId: account?.id ?? null,
      actorLabel: `服务人员 ${known[index]!.name}`,
      action: 'leave.asked',
      subject: leaveSubject(id),
      data: { workerId: known[index]!.id, kind, from: from.toISOString(), to: to.toISOString() },
    });
  }
  return facts;
}
