import { FAULT_KINDS, isFaultKind, type FaultKind, type FaultKindSpec, type ParamSpec } from './fault-kinds.js';

/** What a call is about; a fault's matcher is compared with it. */
export interface FaultContext {
  /** prepay, query, close, notification, jscode2session, stable_token, getuserphonenumber, subscribe-send … */
  readonly call: string;
  readonly path?: string;
  readonly outTradeNo?: string;
  readonly openid?: string;
}

const MATCH_FIELDS = ['call', 'path', 'outTradeNo', 'openid'] as const;
type Match = Partial<Record<(typeof MATCH_FIELDS)[number], string>>;
type ParamValue = number | string | boolean;

export interface Fault {
  readonly id: number;
  readonly kind: FaultKind;
  /** Narrows the fault to calls with these values; `path` matches as a prefix. */
  readonly match: Match;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** How many times it may still strike; null: until cleared. */
  left: number | null;
  /** Matching calls to let pass first. */
  readonly skip: number;
  /** Strikes only at every n-th matching call after that. */
  readonly every: number;
  /** Matching calls so far. */
  seen: number;
  /** Strikes so far. */
  struck: number;
}

/** A mistake in a control request, worded for the person who made it. */
export class ControlError extends Error {
  override readonly name = 'ControlError';

  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** The faults that are armed. Kept in memory only: a restart makes everything honest again. */
export class FaultBox {
  private faults: Fault[] = [];
  private lastId = 0;

  list(): readonly Fault[] {
    return this.faults;
  }

  /** Arms a fault from a control request; throws {@link ControlError}. */
  arm(request: unknown): Fault {
    const fault = { ...readFault(request), id: (this.lastId += 1) };
    // Spent faults are kept for inspection, but not for ever.
    this.faults = [...this.faults.filter((each) => each.left !== 0).slice(-1000), fault];
    return fault;
  }

  /** Disarms one fault, or all of them. @returns how many there were */
  clear(id?: number): number {
    const before = this.faults.length;
    this.faults = id === undefined ? [] : this.faults.filter((fault) => fault.id !== id);
    return before - this.faults.length;
  }

  /** The first armed fault of this kind that strikes here; counts the strike. */
  take(kind: FaultKind, context: FaultContext): Fault | undefined {
    for (const fault of this.faults) {
      if (fault.kind !== kind || fault.left === 0 || !matches(fault.match, context)) continue;
      fault.seen += 1;
      const turn = fault.seen - fault.skip;
      if (turn <= 0 || (turn - 1) % fault.every !== 0) continue;
      if (fault.left !== null) fault.left -= 1;
      fault.struck += 1;
      return fault;
    }
    return undefined;
  }

  /** One fault of each of the kinds, as far as any strikes here. */
  takeAll(kinds: readonly FaultKind[], context: FaultContext): Fault[] {
    return kinds.flatMap((kind) => this.take(kind, context) ?? []);
  }
}

/** Reads a fault that is not armed but used at once, as in a forged notification. */
export function readFault(request: unknown): Omit<Fault, 'id'> {
  const body = asObject(request, 'a fault');
  if (!isFaultKind(body.kind)) {
    throw new ControlError(`unknown fault kind ${JSON.stringify(body.kind)}; GET /control/fault-kinds lists them`);
  }
  const specs: Readonly<Record<string, ParamSpec>> = (FAULT_KINDS[body.kind] as FaultKindSpec).params ?? {};
  const known = new Set(['kind', 'times', 'skip', 'every', 'match', ...Object.keys(specs)]);
  for (const key of Object.keys(body)) {
    if (!known.has(key)) throw new ControlError(`"${key}" is not a parameter of ${body.kind}`);
  }
  return {
    kind: body.kind,
    match: readMatch(body.match),
    params: Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, readParam(name, spec, body[name])])),
    left: body.times === 'forever' ? null : wholeNumber('times', body.times ?? 1, 1),
    skip: wholeNumber('skip', body.skip ?? 0, 0),
    every: wholeNumber('every', body.every ?? 1, 1),
    seen: 0,
    struck: 0,
  };
}

/** A whole-number parameter of a fault. */
export function numberParam(fault: Pick<Fault, 'params'>, name: string): number {
  return Number(fault.params[name]);
}

export function textParam(fault: Pick<Fault, 'params'>, name: string): string {
  return String(fault.params[name]);
}

export function asObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ControlError(`${what} must be a JSON object`);
  }
  return value as Record<string, unknown>;
}

function matches(match: Match, context: FaultContext): boolean {
  return MATCH_FIELDS.every((field) => {
    const wanted = match[field];
    if (wanted === undefined) return true;
    const actual = context[field];
    return field === 'path' ? actual !== undefined && actual.startsWith(wanted) : actual === wanted;
  });
}

function readMatch(value: unknown): Match {
  if (value === undefined) return {};
  const match: Match = {};
  for (const [key, wanted] of Object.entries(asObject(value, '"match"'))) {
    const field = MATCH_FIELDS.find((name) => name === key);
    if (field === undefined) throw new ControlError(`"match" knows ${MATCH_FIELDS.join(', ')}, not "${key}"`);
    if (typeof wanted !== 'string') throw new ControlError(`"match.${key}" must be a string`);
    match[field] = wanted;
  }
  return match;
}

function readParam(name: string, spec: ParamSpec, value: unknown): ParamValue {
  if (value === undefined) return spec.default;
  if (spec.type === 'boolean') {
    if (typeof value !== 'boolean') throw new ControlError(`"${name}" must be true or false`);
    return value;
  }
  if (spec.type === 'string') {
    if (typeof value !== 'string') throw new ControlError(`"${name}" must be a string`);
    if (spec.oneOf !== undefined && !spec.oneOf.includes(value)) {
      throw new ControlError(`"${name}" must be one of ${spec.oneOf.join(', ')}`);
    }
    return value;
  }
  return wholeNumber(name, value, spec.min ?? -Number.MAX_SAFE_INTEGER, spec.max);
}

function wholeNumber(name: string, value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max) {
    throw new ControlError(`"${name}" must be a whole number from ${min} to ${max}`);
  }
  return value;
}
