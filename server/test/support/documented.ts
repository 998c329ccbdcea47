import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly format?: string;
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function resolved(schema: Schema, document: OpenAPIObject): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts = [...($ref ? [{ $ref }] : []), ...(allOf ?? [])];
  if (parts.length === 0) return schema;
  const merged = parts
    .map(({ $ref: ref, ...part }) => {
      const named = ref && (document.components?.schemas?.[ref.split('/').at(-1)!] as Schema | undefined);
      return resolved(named || part, document);
    })
    .reduce((all, part) => ({
      ...all,
      ...part,
      properties: { ...all.properties, ...part.properties },
      required: [...(all.required ?? []), ...(part.required ?? [])],
    }));
  return { ...merged, ...own };
}

/** What an answer says beside or against the document; empty when it says exactly what is written there. */
export function undocumented(schema: unknown, value: unknown, document: OpenAPIObject, path = '$'): string[] {
  const { type, nullable, enum: choices, items, properties = {}, required = [] } = resolved(schema as Schema, document);
  if (value === null) return nullable ? [] : [`${path} is null`];
  if (type && !TYPES[type]?.(value)) return [`${path} is no ${type}: ${JSON.stringify(value)}`];
  if (choices && !choices.includes(value))
    return [`${path} is none of ${choices.join(', ')}: ${JSON.stringify(value)}`];
  if (Array.isArray(value)) {
    return items ? value.flatMap((one, index) => undocumented(items, one, document, `${path}[${index}]`)) : [];
  }
  if (typeof value !== 'object') return [];
  const fields = value as Record<string, unknown>;
  return [
    ...required.filter((name) => fields[name] === undefined).map((name) => `${path}.${name} is missing`),
    ...Object.entries(fields).flatMap(([name, field]) => {
      const known = properties[name];
      return known ? undocumented(known, field, document, `${path}.${name}`) : [`${path}.${name} is not documented`];
    }),
  ];
}
