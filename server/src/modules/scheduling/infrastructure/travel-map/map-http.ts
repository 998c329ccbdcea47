import { Logger } from '@nestjs/common';
import { failureName } from '../../../../platform/wechat/failure-name.js';

const TIMEOUT_MS = 3_000;
const logger = new Logger('TravelMap');

/** The answer as JSON, or null; the log names what failed, and neither key nor places. */
export async function askJson(base: string, path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
  try {
    const url = `${base.replace(/\/+$/, '')}${path}?${new URLSearchParams(query).toString()}`;
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return await response.json();
    await response.arrayBuffer(); // an unread body would hold the connection
    logger.warn(`${path}: HTTP ${response.status}`);
  } catch (error) {
    logger.warn(`${path}: ${failureName(error)}`);
  }
  return null;
}

/** Whole minutes of as many seconds as were asked for; null when one is missing or no time at all. */
export function minutesOf(seconds: readonly unknown[], asked: number): number[] | null {
  const numbers = seconds.map(Number);
  const isWhole = numbers.length === asked && numbers.every((one) => Number.isFinite(one) && one >= 0);
  return isWhole ? numbers.map((one) => Math.ceil(one / 60)) : null;
}

/** What a foreign answer holds under a name; undefined for whatever is no object. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
