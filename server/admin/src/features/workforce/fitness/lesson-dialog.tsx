import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { isLocalDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { recordLesson, type Course } from '../api/fitness';
import { Field } from '../change/field';
import styles from '../change/change.module.css';
import { useCommand } from '../../../lib/use-command';

interface Props {
  course: Course;
  workerIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** The day of the lesson; everybody chosen was there and passed. */
export function LessonDialog({ course, workerIds, onClose, onDone }: Props) {
  const today = useToday();
  const [passedOn, setPassedOn] = useState<string>(today);
  const [note, setNote] = useState('');
  const record = useCommand<Schemas['RecordLesson']>(
    (body, key) => recordLesson(course.id, body, key),
    '培训已登记，可以派单了',
    onDone,
  );
  const body = { workerIds: [...workerIds], passedOn, ...(note.trim() && { note: note.trim() }) };
  return (
    <Modal
      open
      title={`${course.name} · ${workerIds.length} 人通过`}
      okText="登记"
      cancelText="取消"
      okButtonProps={{ disabled: !isLocalDate(passedOn) || passedOn > today }}
      confirmLoading={record.isPending}
      onOk={() => record.mutate(body)}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {record.error && <Alert type="error" showIcon role="alert" title={sentenceOf(record.error)} />}
        <Field name="培训日期">
          <Input type="date" max={today} value={passedOn} onChange={({ target }) => setPassedOn(target.value)} />
        </Field>
        <Field name="备注（地点、讲师）">
          <Input maxLength={120} value={note} onChange={({ target }) => setNote(target.value)} />
        </Field>
      </div>
    </Modal>
  );
}
