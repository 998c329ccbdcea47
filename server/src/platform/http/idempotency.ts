import { createHash, randomBytes } from 'node:crypto';
import {
  applyDecorators,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { refuse } from '@daowei/shared/kernel/result';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { KeyRing } from '../crypto/key-ring.js';
import { isDuplicate, Transactions } from '../database/transactions.js';
import { insert, json, row, write, type SqlValue } from '../database/sql.js';
import { Together } from '../database/together.js';
import type { RequestWithActor } from './access.js';
import { problemOf } from './problem.js';
import { refusalOf } from './problem.filter.js';
import { RefusalException } from './refusal.exception.js';

const IDEMPOTENT = 'idempotent';
/** After this long an unanswered try is taken for crashed and may be tried again under its key. */
const LEASE_MS = 20_000;
/** As an earlier release kept requests. Such rows go three days after the last server of that release has. */
const PLAIN_HASH = /^[0-9a-f]{64}$/;

/** Marks a POST that moves money or capacity: it needs an Idempotency-Key and takes effect once per key. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 8, maxLength: 64 } }),
  );
}

interface KeyRow {
  request_hash: string;
  status: number | null;
  answer: unknown;
  leased_until: Date;
}

/** A row to be written; without `onDuplicate` the database refuses one that is there already. */
interface KeptRow {
  readonly record: Readonly<Record<string, SqlValue>>;
  readonly onDuplicate?: string;
}

/** How an answer is kept: it may hold a door and a phone, which stand nowhere readably. */
interface KeptAnswer {
  readonly sealed: string;
}

/** The caller's key, for use cases that make a row: it is unique there too, which covers a crash before the answer. */
export function requestKeyOf(request: RequestWithActor): string {
  return String(request.headers['idempotency-key'] ?? '');
}

/**
 * Same key and same request: the same answer, however often and however parallel. Same key, other request: 422.
 * An answer of 5xx is forgotten, so that the same key may be tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly cipher: FieldCipher;
  /** Keys and answers of requests that come at the same time share a commit. */
  private readonly writing = new Together((rows: readonly KeptRow[]) =>
    this.transactions.runGathering(async (tx) => {
      for (const { record, onDuplicate } of rows) await insert(tx, 'idempotency_key', record, onDuplicate);
      return rows;
    }),
  );

  constructor(
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.cipher = new FieldCipher(KeyRing.parse(config.FIELD_KEYS), randomBytes);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.reflector.get<boolean>(IDEMPOTENT, context.getHandler())) return next.handle();
    return from(this.once(context, () => lastValueFrom(next.handle())));
  }

  private async once(context: ExecutionContext, work: () => Promise<unknown>): Promise<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = requestKeyOf(request);
    if (!/^[\w-]{8,64}$/.test(key)) throw new RefusalException(refuse('IDEMPOTENCY_KEY_MISSING'));
    const accountId = request.actor?.accountId;
    if (!accountId) throw new Error('an idempotent route needs a person');
    const text = `${request.method}\n${request.url}\n${JSON.stringify(request.body ?? null)}`;
    const mark = this.cipher.mark(text, requestPurpose(accountId, key));

    const earlier = await this.begin(accountId, key, mark, text);
    if (earlier) {
      if (earlier.status! >= 400) void reply.type('application/problem+json; charset=utf-8');
      void reply.status(earlier.status!).header('idempotency-replayed', 'true');
      const { sealed } = json<KeptAnswer>(earlier.answer);
      return JSON.parse(this.cipher.decrypt(sealed, purposeOf(accountId, key)));
    }
    try {
      const answer = await work();
      await this.remember(accountId, key, mark, reply.statusCode, answer);
      return answer;
    } catch (error) {
      const problem = problemOf(refusalOf(error), String(request.id));
      if (problem.status >= 500 || problem.status === 429) await this.forget(accountId, key);
      else await this.remember(accountId, key, mark, problem.status, problem);
      throw error;
    }
  }

  /** The earlier answer, or null when this request is the one to do the work. */
  private async begin(accountId: string, key: string, mark: string, text: string): Promise<KeyRow | null> {
    const db = this.transactions.reader;
    const now = this.clock.now();
    const leasedUntil = new Date(now.getTime() + LEASE_MS);
    try {
      await this.writing.do({
        record: {
          account_id: accountId,
          request_key: key,
          request_hash: mark,
          status: null,
          answer: null,
          leased_until: leasedUntil,
          created_at: now,
        },
      });
      return null;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const earlier = await row<KeyRow>(
      db,
      'SELECT request_hash, status, answer, leased_until FROM idempotency_key WHERE account_id = ? AND request_key = ?',
      [accountId, key],
    );
    if (!earlier) throw new RefusalException(refuse('IDEMPOTENCY_IN_PROGRESS'));
    if (!this.isOf(earlier, accountId, key, text)) throw new RefusalException(refuse('IDEMPOTENCY_KEY_REUSED'));
    if (earlier.status !== null) return earlier;
    const takenOver = await write(
      db,
      'UPDATE idempotency_key SET leased_until = ? WHERE account_id = ? AND request_key = ? AND status IS NULL AND leased_until = ? AND leased_until < ?',
      [leasedUntil, accountId, key, earlier.leased_until, now],
    );
    if (takenOver !== 1) throw new RefusalException(refuse('IDEMPOTENCY_IN_PROGRESS'));
    return null;
  }

  /** A body may hold a bank card: what is kept of it says nothing to who has only the table. */
  private isOf({ request_hash }: KeyRow, accountId: string, key: string, text: string): boolean {
    return PLAIN_HASH.test(request_hash)
      ? request_hash === createHash('sha256').update(text).digest('hex')
      : this.cipher.isMarkOf(request_hash, text, requestPurpose(accountId, key));
  }

  private async remember(accountId: string, key: string, mark: string, status: number, answer: unknown): Promise<void> {
    const sealed = this.cipher.encrypt(JSON.stringify(answer ?? null), purposeOf(accountId, key));
    const now = this.clock.now();
    await this.writing.do({
      record: {
        account_id: accountId,
        request_key: key,
        request_hash: mark,
        status,
        answer: JSON.stringify({ sealed } satisfies KeptAnswer),
        leased_until: now,
        created_at: now,
      },
      onDuplicate: 'status = VALUES(status), answer = VALUES(answer)',
    });
  }

  private async forget(accountId: string, key: string): Promise<void> {
    await write(this.transactions.reader, 'DELETE FROM idempotency_key WHERE account_id = ? AND request_key = ?', [
      accountId,
      key,
    ]);
  }
}

function requestPurpose(accountId: string, key: string): string {
  return `idempotency.request\n${accountId}\n${key}`;
}

/** Binds an answer to its place: moved to another person's key it cannot be read. */
function purposeOf(accountId: string, key: string): string {
  return `idempotency.answer\n${accountId}\n${key}`;
}
