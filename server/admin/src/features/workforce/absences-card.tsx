import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import type { WorkerFile } from './api/get-worker';
import { EndAbsenceDialog } from './change/end-dialogs';
import styles from './worker-page.module.css';

interface Props {
  file: WorkerFile;
  mayPlan: boolean;
}

/** Absences that go on or are to come. */
export function AbsencesCard({ file: { worker, absences }, mayPlan }: Props) {
  const today = useToday();
  const [ending, setEnding] = useState<Schemas['AbsenceView'] | null>(null);
  return (
    <Card title="请假">
      {absences.length === 0 ? (
        <NothingHere compact title="没有请假" />
      ) : (
        <ul className={styles.rows}>
          {absences.map((absence) => (
            <li key={absence.id} className={styles.row}>
              <span className={styles.text}>
                {dayAndTime(absence.from, today)} 至 {dayAndTime(absence.to, today)} · {absence.reason}
              </span>
              {mayPlan && (
                <Button size="small" onClick={() => setEnding(absence)}>
                  销假
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ending && (
        <EndAbsenceDialog workerId={worker.id} name={worker.name} absence={ending} onClose={() => setEnding(null)} />
      )}
    </Card>
  );
}
