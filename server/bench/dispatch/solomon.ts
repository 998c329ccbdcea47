import { readFileSync } from 'node:fs';
import type { DayProblem } from '../../src/modules/dispatch/domain/day-plan/problem.js';

/** Distances are cut after one decimal, as in the DIMACS challenge; everything is counted in tenths. */
export const SOLOMON_UNIT = 10;
/** Leaving somebody out costs more than any way round. */
const PENALTY = 1_000_000;

/** Reads an instance in Solomon's text format: vehicles and capacity, then a line per customer, the depot first. */
export function readSolomon(file: string): DayProblem {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const rows = lines.filter((line) => line.length === 7 && line.every((value) => Number.isFinite(value)));
  const fleet = lines.find((line) => line.length === 2 && line.every((value) => Number.isFinite(value)));
  const depot = rows[0];
  if (!depot || !fleet) throw new Error(`${file} is not an instance in Solomon's format`);
  const [vehicles, capacity] = fleet as [number, number];
  const travel = new Int32Array(rows.length * rows.length);
  rows.forEach(([, x, y], from) => {
    rows.forEach(([, otherX, otherY], to) => {
      const way = Math.hypot(x! - otherX!, y! - otherY!);
      travel[from * rows.length + to] = Math.floor(way * SOLOMON_UNIT + 1e-9);
    });
  });
  const close = depot[5]! * SOLOMON_UNIT;
  const customers = rows.slice(1);
  return {
    workers: Array.from({ length: vehicles }, () => ({
      home: 0,
      leaves: 0,
      back: close,
      spans: [[0, 2 * close]] as const,
      most: capacity,
    })),
    visits: customers.map(([, , , demand, ready, due, service], index) => ({
      place: index + 1,
      duration: service! * SOLOMON_UNIT,
      from: ready! * SOLOMON_UNIT,
      to: due! * SOLOMON_UNIT,
      crew: 1,
      load: demand!,
      penalty: PENALTY,
      pinned: false,
    })),
    places: rows.length,
    travel,
    buffer: 0,
    allowed: new Uint8Array(customers.length * vehicles).fill(1),
    dislike: new Int32Array(customers.length * vehicles),
    balance: 0,
  };
}
