import fc from 'fast-check';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import { SealAudit } from '../../src/modules/privacy/application/seal-audit.js';
import { PrivacyModule } from '../../src/modules/privacy/privacy.module.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { rows } from '../../src/platform/database/sql.js';
import { testModules, type TestParts } from '../support/test-app.js';

const staff = { accountId: '01J0000000000000000000STAF', label: '协调员 李敏' };

let parts: TestParts;
let privacy: PrivacyFacade;
let transactions: Transactions;

beforeAll(async () => {
  parts = await testModules([PrivacyModule]);
  privacy = parts.module.get(PrivacyFacade);
  transactions = parts.module.get(Transactions, { strict: false });
});
afterAll(() => parts.close());

async function record(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await transactions.run((tx) =>
      privacy.record(tx, {
        actor: staff,
        action: 'order.noted',
        subject: `order:${index}`,
        data: { index, 备注: '按时' },
      }),
    );
  }
}

/** Committed asks are scheduled right after the commit, in the background. */
async function sealAll(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  parts.clock.advance(1);
  await parts.drain();
}

describe('audit trail on the database', () => {
  it('seals what was recorded, after the commit and not before', async () => {
    await record(12);
    expect(await privacy.verify()).toMatchObject({ entries: 12, sealed: 0, ok: true });
    await sealAll();
    expect(await privacy.verify()).toMatchObject({ entries: 12, sealed: 12, ok: true, brokenAt: null });
  });

  it('keeps nothing of a transaction that was rolled back', async () => {
    const before = await privacy.verify();
    await expect(
      transactions.run(async (tx) => {
        await privacy.record(tx, { actor: staff, action: 'order.noted', subject: 'order:lost' });
        throw new Error('later step failed');
      }),
    ).rejects.toThrow('later step failed');
    expect((await privacy.verify()).entries).toBe(before.entries);
  });

  it('lets one of several sealers win and stays whole', async () => {
    await record(30);
    const sealer = parts.module.get(SealAudit, { strict: false });
    const sealed = await Promise.all(Array.from({ length: 5 }, () => transactions.run((tx) => sealer.sealBatch(tx))));
    expect(sealed.filter((count) => count > 0)).toEqual([30]);
    expect(await privacy.verify()).toMatchObject({ entries: 42, sealed: 42, ok: true });
  });

  it('seals more than one batch', async () => {
    await transactions.run(async (tx) => {
      for (let index = 0; index < 620; index += 1) {
        await privacy.record(tx, {
          actor: { accountId: null, label: '系统' },
          action: 'bulk.noted',
          subject: `n:${index}`,
        });
      }
    });
    await sealAll();
    expect(await privacy.verify()).toMatchObject({ entries: 662, sealed: 662, ok: true });
  });

  it('names any one row that is altered, deleted, moved or unsealed in the table', async () => {
    const ids = (await rows<{ id: string }>(transactions.reader, 'SELECT id FROM audit_entry ORDER BY seq')).map(
      ({ id }) => id,
    );
    const changes: Record<string, string> = {
      altered_data: `UPDATE audit_entry SET data = CONCAT(data, ' ') WHERE id = ?`,
      altered_label: `UPDATE audit_entry SET actor_label = '别人' WHERE id = ?`,
      altered_at: `UPDATE audit_entry SET at = at + INTERVAL 1 SECOND WHERE id = ?`,
      altered_actor: `UPDATE audit_entry SET actor_account_id = IF(actor_account_id IS NULL, '', NULL) WHERE id = ?`,
      altered_hash: `UPDATE audit_entry SET hash = REVERSE(hash) WHERE id = ?`,
      deleted: `DELETE FROM audit_entry WHERE id = ?`,
      deleted_unsealed: `UPDATE audit_entry SET seq = NULL WHERE id = ?`,
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(ids.length - 1), fc.constantFrom(...Object.keys(changes)), async (victim, change) => {
        const id = ids[victim]!;
        const [kept] = await rows<Record<string, unknown>>(
          transactions.reader,
          'SELECT * FROM audit_entry WHERE id = ?',
          [id],
        );
        await transactions.reader.query(changes[change]!, [id]);
        const state = await privacy.verify();
        await put('audit_entry', kept!);
        expect(state).toMatchObject({ ok: false, brokenAt: `#${victim + 1} ${change.split('_')[0]!} ${id}` });
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(ids.length - 1), fc.nat(ids.length - 1), async (one, two) => {
        fc.pre(one !== two);
        await swapPlaces(ids[one]!, ids[two]!);
        const state = await privacy.verify();
        await swapPlaces(ids[one]!, ids[two]!);
        expect(state.brokenAt).toMatch(new RegExp(`^#${Math.min(one, two) + 1} altered`));
      }),
      { numRuns: 20 },
    );
    expect((await privacy.verify()).ok).toBe(true);
  });

  it('names a row that nobody sealed, and a head that was set back', async () => {
    await transactions.reader.query(
      `INSERT INTO audit_entry SELECT 'FORGED', at, actor_account_id, actor_label, action, subject, data, seq + 1, id, hash, hash
       FROM audit_entry ORDER BY seq DESC LIMIT 1`,
    );
    expect((await privacy.verify()).brokenAt).toBe('#663 inserted FORGED');
    await transactions.reader.query(`DELETE FROM audit_entry WHERE id = 'FORGED'`);
    const [head] = await rows<Record<string, unknown>>(transactions.reader, 'SELECT * FROM audit_chain');
    await transactions.reader.query(
      `UPDATE audit_chain SET seq = 5, hash = (SELECT hash FROM audit_entry e WHERE e.seq = 5), last_id = (SELECT id FROM audit_entry e WHERE e.seq = 5)`,
    );
    expect((await privacy.verify()).ok).toBe(false);
    await put('audit_chain', head!);
    expect((await privacy.verify()).ok).toBe(true);
  });

  it('leaves a trace of whoever reads a sensitive field, and not the field', async () => {
    const cipher = privacy.encrypt('13800138000', 'worker.phone');
    const phone = await transactions.run((tx) =>
      privacy.reveal(tx, cipher, 'worker.phone', { actor: staff, subject: 'worker:1', data: { because: '改派联系' } }),
    );
    expect(phone).toBe('13800138000');
    const [trace] = await rows<{ action: string; data: string }>(
      transactions.reader,
      `SELECT action, data FROM audit_entry WHERE subject = 'worker:1'`,
    );
    expect(trace).toEqual({ action: 'sensitive.read', data: '{"because":"改派联系","purpose":"worker.phone"}' });
  });
});

/** Puts a row back as it was. */
async function put(table: string, record: Record<string, unknown>): Promise<void> {
  const settings = Object.keys(record).map((name) => `${name} = ?`);
  await transactions.reader.query(`REPLACE INTO ${table} SET ${settings.join(', ')}`, Object.values(record));
}

async function swapPlaces(one: string, two: string): Promise<void> {
  const [a, b] = await Promise.all(
    [one, two].map(
      async (id) =>
        (await rows<{ seq: number }>(transactions.reader, 'SELECT seq FROM audit_entry WHERE id = ?', [id]))[0]!.seq,
    ),
  );
  const move = (id: string, seq: number): Promise<unknown> =>
    transactions.reader.query('UPDATE audit_entry SET seq = ? WHERE id = ?', [seq, id]);
  await move(one, -1_000);
  await move(two, a!);
  await move(one, b!);
}
