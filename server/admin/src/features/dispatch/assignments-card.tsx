import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime, fullStamp } from '../../lib/time';
import { BlockDialog } from '../workforce/fitness/block-dialog';
import { CREW_ROLES } from './crew-roles';
import { declineReasonText } from './decline-reasons';
import styles from './assignments-card.module.css';

type Assignment = Schemas['AssignmentView'];

const STATES: Record<Assignment['state'], string> = {
  offered: '等待回应',
  accepted: '已接受',
  declined: '已谢绝',
  timed_out: '超时未回应',
  withdrawn: '已撤回',
};

/** What the time of the answer is the time of. */
const ENDED: Record<Assignment['state'], string> = {
  offered: '',
  accepted: '接受',
  declined: '谢绝',
  timed_out: '到时',
  withdrawn: '撤回',
};

const MODES: Record<Assignment['mode'], string> = { automatic: '自动派单', manual: '人工指派' };

interface Props {
  assignments: readonly Assignment[];
  /** set for whoever may keep a worker from them */
  customer?: { readonly id: string; readonly name: string };
}

/** Everybody this order was offered to, the newest first, and why. */
export function AssignmentsCard({ assignments, customer }: Props) {
  const [kept, setKept] = useState<Assignment | null>(null);
  const today = useToday();
  const newestFirst = [...assignments].sort((a, b) => b.offeredAt.localeCompare(a.offeredAt));
  const isCrew = assignments.some(({ role }) => role === 'mate');
  return (
    <Card title="派单记录">
      {newestFirst.length === 0 ? (
        <NothingHere compact title="还没有派给任何人。" />
      ) : (
        <ol className={styles.list}>
          {newestFirst.map((assignment) => (
            <li key={assignment.id}>
              <div className={styles.head}>
                <b>{assignment.workerName}</b>
                {isCrew && <span className={styles.quiet}>{CREW_ROLES[assignment.role]}</span>}
                <span className={styles.state} data-state={assignment.state}>
                  {STATES[assignment.state]}
                </span>
                <span className={styles.quiet}>{MODES[assignment.mode]}</span>
                {customer && (
                  <Button type="link" size="small" onClick={() => setKept(assignment)}>
                    不再搭配
                  </Button>
                )}
                <time className={styles.when} dateTime={assignment.offeredAt} title={fullStamp(assignment.offeredAt)}>
                  {dayAndTime(assignment.offeredAt, today)} 派出
                  {assignment.respondedAt &&
                    `，${dayAndTime(assignment.respondedAt, today)} ${ENDED[assignment.state]}`}
                </time>
              </div>
              {assignment.declineReason && (
                <p className={styles.reason}>谢绝原因：{declineReasonText(assignment.declineReason)}</p>
              )}
              {assignment.explanation.length > 0 && (
                <p className={styles.quiet}>{assignment.explanation.join(' · ')}</p>
              )}
            </li>
          ))}
        </ol>
      )}
      {kept && customer && (
        <BlockDialog
          workerId={kept.workerId}
          workerName={kept.workerName}
          customer={customer}
          onClose={() => setKept(null)}
        />
      )}
    </Card>
  );
}
