import type { Schemas } from '@daowei/shared/api/client';
import type { ErrorCode } from '@daowei/shared/errors/errors';

/** Faults that never reached the server, so its table cannot name them. */
export type LocalFault = 'NETWORK' | 'TIMEOUT' | 'UNREADABLE' | 'FILE_GONE';

const LOCAL_SENTENCES: Record<LocalFault, string> = {
  NETWORK: '网络好像断开了，请检查网络后重试',
  TIMEOUT: '等待时间有点长，请检查网络后重试',
  UNREADABLE: '服务暂时没有正常应答，请稍后重试',
  FILE_GONE: '照片不在手机上了，请重新拍一张',
};

/** A refusal of the API, or a fault on the way to it. `sentence` may be shown to people as it is. */
export class ApiProblem extends Error {
  readonly code: ErrorCode | LocalFault;
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  readonly sentence: string;
  readonly fields: readonly { path: string; message: string }[];
  readonly alternatives: readonly Schemas['SlotAlternative'][];

  constructor(body: Pick<Schemas['Problem'], 'code' | 'status' | 'detail' | 'fields' | 'alternatives'>) {
    super(`${body.code} (${body.status})`);
    this.name = 'ApiProblem';
    this.code = body.code as ErrorCode | LocalFault;
    this.status = body.status;
    this.sentence = body.detail;
    this.fields = body.fields ?? [];
    this.alternatives = body.alternatives ?? [];
  }

  /** Whether the outcome on the server is unknown, so the same request (same key) has to be repeated to learn it. */
  get outcomeUnknown(): boolean {
    if (this.code === 'FILE_GONE') return false;
    return this.status === 0 || this.status >= 500 || this.code === 'IDEMPOTENCY_IN_PROGRESS';
  }

  /** Whether the session has to be opened again. */
  get needsLogin(): boolean {
    return this.code === 'LOGIN_REQUIRED' || this.code === 'SESSION_EXPIRED';
  }
}

/** A fault that happened before any answer. */
export function localProblem(code: LocalFault): ApiProblem {
  return new ApiProblem({ code, status: 0, detail: LOCAL_SENTENCES[code] });
}

/** Reads an error answer; anything that is not problem+json becomes a plain sentence. */
export function problemFromAnswer(status: number, body: unknown): ApiProblem {
  if (isProblem(body)) return new ApiProblem({ ...body, status });
  return new ApiProblem({ code: 'UNREADABLE', status, detail: LOCAL_SENTENCES.UNREADABLE });
}

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiProblem ? error.sentence : LOCAL_SENTENCES.UNREADABLE;
}

function isProblem(body: unknown): body is Schemas['Problem'] {
  if (typeof body !== 'object' || body === null) return false;
  const { code, detail } = body as Partial<Schemas['Problem']>;
  return typeof code === 'string' && typeof detail === 'string' && detail !== '';
}
