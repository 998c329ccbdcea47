/** One number the company goes by: what it is called, what it is, and why. */
export interface PolicyValue<T = unknown> {
  /** in Chinese, with its unit: `付款保留（分钟）` */
  readonly name: string;
  readonly value: T;
  /** in Chinese */
  readonly because: string;
}

/**
 * The numbers of one module. Changing one means a new version with its day and reason, never an edit in place:
 * decisions name the version they were made under.
 */
export type Policy = {
  readonly version: number;
  /** day in Shanghai */
  readonly effectiveFrom: string;
} & { readonly [key: string]: PolicyValue | number | string };

/** A policy as people read it. */
export interface PolicySheet {
  readonly title: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly lines: readonly { readonly name: string; readonly value: string; readonly because: string }[];
}

/** The policy's values in the order they are written in. */
export function sheetOf(title: string, policy: Policy): PolicySheet {
  const { version, effectiveFrom, ...rest } = policy;
  const lines = Object.values(rest).flatMap((one) =>
    typeof one === 'object' ? [{ name: one.name, value: textOf(one.value), because: one.because }] : [],
  );
  return { title, version, effectiveFrom, lines };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (typeof value === 'number') return value.toLocaleString('zh-CN');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
