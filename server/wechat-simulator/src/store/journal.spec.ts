import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Journal } from './journal.js';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'journal-'));
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

const open = (): Journal<string[], string> => Journal.open(dir);
const journalFile = (): string => path.join(dir, 'journal.jsonl');

/** Everything remembered: the snapshot and what came after it. */
function remembered(): string[] {
  const journal = open();
  journal.close();
  return [...(journal.recovered.snapshot ?? []), ...journal.recovered.facts];
}

it('remembers steps in order, and the facts of a step together', () => {
  const journal = open();
  journal.append(['a', '打扫']);
  journal.append(['b\nc']);
  journal.close();
  expect(remembered()).toEqual(['a', '打扫', 'b\nc']);
});

it('goes on after what it remembers', () => {
  for (const fact of ['a', 'b', 'c']) {
    const journal = open();
    journal.append([fact]);
    journal.close();
  }
  expect(remembered()).toEqual(['a', 'b', 'c']);
});

it('recovers whole steps wherever a crash cut the last write, and can be written to again', () => {
  const steps = [['a'], ['打扫', 'c'], ['d']];
  const journal = open();
  for (const step of steps) journal.append(step);
  journal.close();
  const whole = fs.readFileSync(journalFile());
  const ends = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index + 1);

  for (let cut = 0; cut <= whole.length; cut += 1) {
    fs.writeFileSync(journalFile(), whole.subarray(0, cut));
    const kept = steps.slice(0, ends.filter((end) => end <= cut).length).flat();
    expect(remembered()).toEqual(kept);
    const next = open();
    next.append(['after']);
    next.close();
    expect(remembered()).toEqual([...kept, 'after']);
  }
});

it('refuses to guess when a line in the middle is damaged', () => {
  const journal = open();
  journal.append(['a']);
  journal.append(['b']);
  journal.close();
  fs.writeFileSync(journalFile(), fs.readFileSync(journalFile(), 'utf8').replace('"a"', '"a'));
  expect(open).toThrow(/journal\.jsonl is damaged at line 1/);
});

describe('a snapshot', () => {
  it('replaces the steps it contains', () => {
    const journal = open();
    journal.append(['a']);
    journal.append(['b']);
    expect(journal.backlog).toBe(2);
    journal.compact(['a', 'b']);
    expect(journal.backlog).toBe(0);
    journal.append(['c']);
    journal.close();
    expect(fs.readFileSync(journalFile(), 'utf8').trim().split('\n')).toHaveLength(1);
    expect(remembered()).toEqual(['a', 'b', 'c']);
  });

  it('counts its steps once when the process died before emptying the journal', () => {
    const journal = open();
    journal.append(['a']);
    const before = fs.readFileSync(journalFile());
    journal.compact(['a']);
    journal.close();
    fs.writeFileSync(journalFile(), before);
    expect(remembered()).toEqual(['a']);
  });

  it('half written aside is ignored', () => {
    const journal = open();
    journal.append(['a']);
    journal.close();
    fs.writeFileSync(path.join(dir, 'snapshot.json.new'), '{"seq":9,"st');
    expect(remembered()).toEqual(['a']);
  });
});

it('is readable by its owner only', () => {
  open().close();
  expect(fs.statSync(journalFile()).mode & 0o077).toBe(0);
});
