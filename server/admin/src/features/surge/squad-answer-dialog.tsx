import { Alert, Button, Flex, Input, Modal } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { Field } from '../workforce/change/field';
import styles from '../workforce/change/change.module.css';
import { grantSquad, refuseSquad, type Squad } from './api/surge';

/** Headquarters' answer: who comes, or why nobody does. */
export function SquadAnswerDialog({ squad, onClose }: { squad: Squad; onClose: () => void }) {
  const [people, setPeople] = useState('');
  const [word, setWord] = useState('');
  const names = people.split(/[\s、，,]+/).filter(Boolean);
  const answer = word.trim();
  const grant = useCommand<{ names: string[]; answer?: string }, unknown>(
    (body, key) => grantSquad(squad.id, body, key),
    '已同意支援',
    onClose,
  );
  const refuse = useCommand<{ answer: string }, unknown>(
    (body, key) => refuseSquad(squad.id, body.answer, key),
    '已答复',
    onClose,
  );
  const error = grant.error ?? refuse.error;
  const busy = grant.isPending || refuse.isPending;
  return (
    <Modal
      open
      title={`${squad.district}申请${squad.people}人支援`}
      onCancel={onClose}
      footer={
        <Flex gap={8} justify="end">
          <Button danger disabled={!answer || busy} onClick={() => refuse.mutate({ answer })}>
            不同意
          </Button>
          <Button
            type="primary"
            disabled={names.length === 0 || busy}
            onClick={() => grant.mutate({ names, ...(answer && { answer }) })}
          >
            {names.length > 0 ? `同意，派${names.length}人` : '同意'}
          </Button>
        </Flex>
      }
    >
      <div className={styles.form}>
        {error && <Alert type="error" showIcon role="alert" title={sentenceOf(error)} />}
        <p>{squad.because}</p>
        <Field name="谁来（姓名之间用顿号或空格）">
          <Input value={people} placeholder="如：赵强、钱敏" onChange={({ target }) => setPeople(target.value)} />
        </Field>
        <Field name="给申请人的话（不同意时必填）">
          <Input maxLength={200} value={word} onChange={({ target }) => setWord(target.value)} />
        </Field>
      </div>
    </Modal>
  );
}
