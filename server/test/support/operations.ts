import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../src/http-server.js';
import { ACCESS_RULE, type AccessRule } from '../../src/platform/http/access.js';
import type { WholeApp } from './whole-app.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One operation of the published document, with the rule of its handler. */
export interface Operation {
  readonly name: string;
  readonly method: Method;
  /** below /api, with `:param` */
  readonly path: string;
  /** of the query */
  readonly query: readonly string[];
  readonly rule: AccessRule;
  /** what the document says about the answer, or null when it has no body */
  readonly answer: unknown;
}

/** Every operation of the document the API publishes about itself. */
export function operationsOf(whole: WholeApp): { document: OpenAPIObject; operations: Operation[] } {
  const rules = rulesOf(whole);
  const document = openApiDocument(whole.app);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const rule = rules.get(operation.operationId ?? '');
      if (!rule) throw new Error(`no rule for ${operation.operationId}`);
      const written = path.replace(/^\/api/, '').replace(/\{(\w+)\}/g, ':$1');
      const upper = method.toUpperCase() as Method;
      const parameters = (operation.parameters ?? []) as { in: string; name: string }[];
      const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
      const content = (answers[0]?.[1] as { content?: Record<string, { schema: unknown }> } | undefined)?.content;
      return [
        {
          name: `${upper} ${written}`,
          method: upper,
          path: written,
          query: parameters.filter((one) => one.in === 'query').map((one) => one.name),
          rule,
          answer: content?.['application/json']?.schema ?? null,
        },
      ];
    }),
  );
  return { document, operations };
}

/** Access rules by operation id: `Controller_handler`. */
function rulesOf(whole: WholeApp): Map<string, AccessRule> {
  const found = new Map<string, AccessRule>();
  for (const { controllers } of whole.app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      const { prototype, name } = metatype as unknown as { prototype: Record<string, unknown>; name: string };
      for (const handler of Object.getOwnPropertyNames(prototype)) {
        const rule =
          typeof prototype[handler] === 'function' &&
          (Reflect.getMetadata(ACCESS_RULE, prototype[handler]) as AccessRule | undefined);
        if (rule) found.set(`${name}_${handler}`, rule);
      }
    }
  }
  return found;
}
