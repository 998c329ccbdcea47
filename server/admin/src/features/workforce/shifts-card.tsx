import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { addDays, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { dayName } from '../../lib/time';
import type { WorkerFile } from './api/get-worker';
import { awayOn } from './away-on';
import { DayDialog } from './change/day-dialog';
import { spanOf } from '../../lib/minutes';
import styles from './worker-page.module.css';

interface Props {
  file: WorkerFile;
  mayPlan: boolean;
}

/** Two weeks at a glance: shifts with their breaks, and absences laid over them. A day opens its dialog. */
export function ShiftsCard({ file, mayPlan }: Props) {
  const today = useToday();
  const [opened, setOpened] = useState<Schemas['RosterDay'] | null>(null);
  return (
    <Card title="未来两周班次" note={mayPlan ? '点开一天可以调整班次' : undefined}>
      <div className={styles.days}>
        {file.days.map((day) => {
          const content = (
            <>
              <span className={styles.date}>{dayName(localDate(day.date), today)}</span>
              {day.shifts.length === 0 ? (
                <span className={styles.quiet}>休息</span>
              ) : (
                day.shifts.map((shift) => <span key={shift.fromMinute}>{spanOf(shift)}</span>)
              )}
              {awayOn(file.absences, startOfDay(localDate(day.date)), startOfDay(addDays(localDate(day.date), 1))).map(
                ({ id, text, reason }) => (
                  <span key={id} className={styles.away}>
                    {reason} {text}
                  </span>
                ),
              )}
            </>
          );
          const look = { className: styles.day, 'data-off': day.shifts.length === 0 };
          return mayPlan ? (
            <button key={day.date} type="button" {...look} onClick={() => setOpened(day)}>
              {content}
            </button>
          ) : (
            <div key={day.date} {...look}>
              {content}
            </div>
          );
        })}
      </div>
      {opened && (
        <DayDialog workerId={file.worker.id} name={file.worker.name} day={opened} onClose={() => setOpened(null)} />
      )}
    </Card>
  );
}
