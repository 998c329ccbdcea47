import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../clock/clock.js';
import { Ids } from '../clock/ids.js';
import { Config } from '../config/config.js';
import { insert, row, rows } from '../database/sql.js';
import { type Tx, Transactions } from '../database/transactions.js';
import { imageType } from './image-bytes.js';

const MAX_BYTES = 8 * 1024 * 1024;

/** Photos, signatures and papers on the local disk; an S3-compatible store would keep the same methods. */
@Injectable()
export class FileStore {
  constructor(
    private readonly config: Config,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  /** Keeps an image. Bytes reach the disk before the row exists, so a row never points to nothing. */
  async keepImage(ownerAccountId: string, bytes: Buffer): Promise<Result<string>> {
    if (bytes.length > MAX_BYTES) return refuse('PAYLOAD_TOO_LARGE');
    const mime = imageType(bytes);
    return mime ? this.keep(ownerAccountId, bytes, mime) : refuse('UNSUPPORTED_MEDIA');
  }

  /** The same for a page this system drew itself. */
  keepPaper(ownerAccountId: string, pdf: Buffer): Promise<string> {
    return this.keep(ownerAccountId, pdf, 'application/pdf');
  }

  private async keep(ownerAccountId: string, bytes: Buffer, mime: string): Promise<string> {
    const id = this.ids.next();
    const path = this.pathOf(id);
    await mkdir(join(path, '..'), { recursive: true });
    const file = await open(`${path}.part`, 'w', 0o600);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(`${path}.part`, path);
    await insert(this.transactions.reader, 'stored_file', {
      id,
      owner_account_id: ownerAccountId,
      mime,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      created_at: this.clock.now(),
    });
    return id;
  }

  /** True when every id is a file this account uploaded. */
  async ownsAll(tx: Tx, ownerAccountId: string, ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0) return true;
    const unique = [...new Set(ids)];
    const found = await rows(tx, 'SELECT id FROM stored_file WHERE owner_account_id = ? AND id IN (?)', [
      ownerAccountId,
      unique,
    ]);
    return found.length === unique.length;
  }

  /** True when none of the files came before that moment. */
  async areNewer(tx: Tx, ids: readonly string[], since: Date): Promise<boolean> {
    if (ids.length === 0) return true;
    const older = await row(tx, 'SELECT id FROM stored_file WHERE id IN (?) AND created_at < ? LIMIT 1', [ids, since]);
    return older === null;
  }

  /** SHA-256 of each file as it was kept. */
  async digests(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await rows<{ id: string; sha256: string }>(tx, 'SELECT id, sha256 FROM stored_file WHERE id IN (?)', [
      ids,
    ]);
    return new Map(found.map(({ id, sha256 }) => [id, sha256]));
  }

  /** SHA-256 of the bytes as they lie on the disk now; null: they are gone. */
  async digestNow(id: string): Promise<string | null> {
    try {
      return createHash('sha256')
        .update(await readFile(this.pathOf(id)))
        .digest('hex');
    } catch {
      return null;
    }
  }

  async read(id: string): Promise<{ mime: string; bytes: Buffer } | null> {
    const found = await row<{ mime: string }>(this.transactions.reader, 'SELECT mime FROM stored_file WHERE id = ?', [
      id,
    ]);
    return found ? { mime: found.mime, bytes: await readFile(this.pathOf(id)) } : null;
  }

  private pathOf(id: string): string {
    return join(this.config.FILES_DIR, id.slice(-2).toLowerCase(), id);
  }
}
