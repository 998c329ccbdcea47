import { useMemo } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayName, duration, exactTime, fullStamp } from '../../lib/time';
import styles from './timeline-card.module.css';

type Entry = Schemas['TimelineEntry'];

/** From this many minutes on, a fact that was recorded later than it happened says so. */
const LATE_RECORD_MINUTES = 1;

function byDay(entries: readonly Entry[]): [LocalDate, Entry[]][] {
  const days = new Map<LocalDate, Entry[]>();
  // Facts of one instant keep their order: the later one comes first here, too.
  const newestFirst = [...entries]
    .reverse()
    .sort((a, b) => b.happenedAt.localeCompare(a.happenedAt) || b.recordedAt.localeCompare(a.recordedAt));
  for (const entry of newestFirst) {
    const day = dayOf(new Date(entry.happenedAt));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

function lateBy(entry: Entry): string | null {
  const minutes = Math.floor((Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt)) / 60_000);
  return minutes >= LATE_RECORD_MINUTES ? duration(minutes) : null;
}

/** Every fact of the order, newest first: when it happened, when we recorded it, and who did it. */
export function TimelineCard({ entries }: { entries: readonly Entry[] }) {
  const today = useToday();
  const days = useMemo(() => byDay(entries), [entries]);
  return (
    <Card title="时间线" note={`${entries.length} 条，最新在上`}>
      {days.length === 0 && <NothingHere compact title="还没有记录。" />}
      {days.map(([day, facts]) => (
        <section key={day} className={styles.day} aria-label={dayName(day, today)}>
          <h3>{dayName(day, today)}</h3>
          <ol>
            {facts.map((entry) => {
              const late = lateBy(entry);
              return (
                <li key={entry.id}>
                  <time dateTime={entry.happenedAt} title={`发生于 ${fullStamp(entry.happenedAt)}`}>
                    {exactTime(entry.happenedAt)}
                  </time>
                  <div className={styles.fact}>
                    <p>{entry.text}</p>
                    <p className={styles.meta}>
                      <span>{entry.actor}</span>
                      <span title={`记录于 ${fullStamp(entry.recordedAt)}`}>记录 {exactTime(entry.recordedAt)}</span>
                      {late && <span className={styles.late}>晚记 {late}</span>}
                    </p>
                  </div>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </Card>
  );
}
