import fs from 'node:fs';
import path from 'node:path';

/** One atomic step: either all its facts survive a crash or none does. */
interface Line<F> {
  readonly seq: number;
  readonly facts: readonly F[];
}

interface Snapshot<S> {
  readonly seq: number;
  readonly state: S;
}

/**
 * An append-only journal of JSON lines beside a snapshot.
 *
 * A step is one `write` of one line, so a killed process leaves at most one torn line at the end, which the next start
 * cuts off. The snapshot is written aside, flushed and renamed; lines it already contains are recognised by their
 * number, so a crash between the rename and the emptying of the journal does no harm. The journal is not flushed to
 * the platter per step: it survives `kill -9`, not a power cut of the machine.
 */
export class Journal<S, F> {
  private seq: number;
  private linesSinceSnapshot: number;

  private constructor(
    private readonly snapshotFile: string,
    private readonly fd: number,
    seq: number,
    lines: number,
    /** What was on disk at the start: the last snapshot and the steps after it. */
    readonly recovered: { readonly snapshot: S | undefined; readonly facts: readonly F[] },
  ) {
    this.seq = seq;
    this.linesSinceSnapshot = lines;
  }

  /** Opens or creates the journal in `dir`; throws when anything but the last line is damaged. */
  static open<S, F>(dir: string): Journal<S, F> {
    fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
    const snapshotFile = path.join(dir, 'snapshot.json');
    const journalFile = path.join(dir, 'journal.jsonl');
    const snapshot = readSnapshot<S>(snapshotFile);
    const lines = readLines<F>(journalFile).filter((line) => line.seq > (snapshot?.seq ?? 0));
    const fd = fs.openSync(journalFile, 'a', 0o600);
    return new Journal<S, F>(snapshotFile, fd, lines.at(-1)?.seq ?? snapshot?.seq ?? 0, lines.length, {
      snapshot: snapshot?.state,
      facts: lines.flatMap((line) => [...line.facts]),
    });
  }

  /** Steps written since the last snapshot: the caller decides when that is too many. */
  get backlog(): number {
    return this.linesSinceSnapshot;
  }

  append(facts: readonly F[]): void {
    this.seq += 1;
    this.linesSinceSnapshot += 1;
    const line: Line<F> = { seq: this.seq, facts };
    fs.writeSync(this.fd, `${JSON.stringify(line)}\n`);
  }

  /** Replaces snapshot and journal by `state`, which must contain every step appended so far. */
  compact(state: S): void {
    const aside = `${this.snapshotFile}.new`;
    const snapshot: Snapshot<S> = { seq: this.seq, state };
    const fd = fs.openSync(aside, 'w', 0o600);
    try {
      fs.writeSync(fd, JSON.stringify(snapshot));
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(aside, this.snapshotFile);
    fs.ftruncateSync(this.fd, 0);
    this.linesSinceSnapshot = 0;
  }

  close(): void {
    fs.closeSync(this.fd);
  }
}

function readSnapshot<S>(file: string): Snapshot<S> | undefined {
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Snapshot<S>;
}

function readLines<F>(file: string): Line<F>[] {
  if (!fs.existsSync(file)) return [];
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  // A line without its newline was being written when the process died: it never happened.
  if (end < bytes.length) fs.truncateSync(file, end);
  const lines: Line<F>[] = [];
  for (const [index, text] of bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1).entries()) {
    try {
      lines.push(JSON.parse(text) as Line<F>);
    } catch (cause) {
      throw new Error(`${file} is damaged at line ${index + 1}`, { cause });
    }
  }
  return lines;
}
