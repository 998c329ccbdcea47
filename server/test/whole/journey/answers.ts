import type { OpenAPIObject } from '@nestjs/swagger';
import type { LightMyRequestResponse } from 'fastify';
import { undocumented } from '../../support/documented.js';
import { operationsOf, type Operation } from '../../support/operations.js';
import type { WholeApp } from '../../support/whole-app.js';

interface Sent {
  readonly method?: string;
  readonly url: string;
}

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

type Documented = Record<string, { content?: Record<string, unknown> } | undefined>;

/** Every 2xx answer of a story, to be held against the published document. */
export class Answers {
  private readonly recorded: Recorded[] = [];

  private constructor(
    private readonly document: OpenAPIObject,
    private readonly operations: readonly Operation[],
  ) {}

  /** From now on whatever the API answers is kept. */
  static of(whole: WholeApp): Answers {
    const { document, operations } = operationsOf(whole);
    const answers = new Answers(document, operations);
    const inject = whole.app.inject.bind(whole.app) as (sent: Sent) => Promise<LightMyRequestResponse>;
    jest.spyOn(whole.app, 'inject').mockImplementation((async (sent: Sent) => {
      const answer = await inject(sent);
      if (answer.statusCode < 300) answers.keep(sent, answer);
      return answer;
    }) as never);
    return answers;
  }

  /** Where an answer is not what the document says of it. */
  flaws(): string[] {
    const flaws = this.recorded.flatMap((one) => {
      const operation = this.operationOf(one);
      if (!operation) return [`${one.method} ${one.path} is not in the document`];
      return this.flawsOf(operation, one).map((flaw) => `${operation.name}: ${flaw}`);
    });
    return [...new Set(flaws)];
  }

  /** Operations of the document that never answered well. */
  missed(): string[] {
    const seen = new Set(this.recorded.map((one) => this.operationOf(one)?.name));
    return this.operations.filter(({ name }) => !seen.has(name)).map(({ name }) => name);
  }

  private keep({ method = 'GET', url }: Sent, answer: LightMyRequestResponse): void {
    const path = url.split('?')[0]!.replace(/^\/api/, '');
    const type = String(answer.headers['content-type'] ?? '').split(';')[0]!;
    this.recorded.push({
      method,
      path,
      status: answer.statusCode,
      type,
      body: type.includes('json') ? answer.body : '',
    });
  }

  private operationOf({ method, path }: Recorded): Operation | undefined {
    const matching = this.operations.filter(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
    );
    return matching.find((one) => one.path === path) ?? matching[0];
  }

  private flawsOf(operation: Operation, { status, type, body }: Recorded): string[] {
    const path = `/api${operation.path.replace(/:(\w+)/g, '{$1}')}`;
    const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const known = (this.document.paths[path]![method]!.responses as Documented)[status];
    if (!known) return [`answers ${status}, and the document knows of none`];
    const types = Object.keys(known.content ?? {});
    if (!(types.length === 0 ? type === '' : types.includes(type)))
      return [`is ${type || 'empty'}, not ${types.join()}`];
    return operation.answer ? undocumented(operation.answer, JSON.parse(body), this.document) : [];
  }
}
