import { Alert, App, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ApiFailure, sentenceOf } from '../../../lib/api-failure';
import type { Wish } from '../api/change-roster';
import { BrokenPromiseList } from './broken-promises';
import { BrokenVisitList } from './broken-visits';
import { brokenWords } from './broken-words';
import styles from './change.module.css';
import { useRosterChange } from './use-roster-change';

interface Props {
  workerId: string;
  title: string;
  /** null while the form is not filled in */
  wish: Wish | null;
  /** said once it is saved */
  done: string;
  onClose: () => void;
  children: ReactNode;
}

/** Any change of a worker's roster: fill in, look at what it breaks, and save just that. */
export function ChangeDialog({ workerId, title, wish, done, onClose, children }: Props) {
  const { message } = App.useApp();
  const { consequences, hasMoved, error, isBusy, look, confirm } = useRosterChange(
    workerId,
    wish,
    ({ breaks, promises }) => {
      const broken = brokenWords(breaks.length, promises.length);
      message.success(broken ? `${done}，${broken}进入待办` : done);
      onClose();
    },
  );
  const breaks = consequences?.breaks ?? [];
  const promises = consequences?.promises ?? [];
  const heals = consequences?.heals ?? [];
  const broken = brokenWords(breaks.length, promises.length);

  return (
    <Modal
      open
      width={640}
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          {consequences ? (
            <Button type="primary" danger={broken !== ''} loading={isBusy} onClick={confirm}>
              {broken ? `确认保存，改派${broken}` : '确认保存'}
            </Button>
          ) : (
            <Button type="primary" disabled={!wish} loading={isBusy} onClick={look}>
              查看影响
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {error && <Refusal error={error} />}
        {hasMoved && (
          <Alert type="warning" showIcon role="alert" title="受影响的预约刚刚有变化，请按下面最新的再核对一遍" />
        )}
        {consequences && broken === '' && <Alert type="success" showIcon role="status" title="不影响任何已约的上门" />}
        {breaks.length > 0 && (
          <>
            <Alert
              type="warning"
              showIcon
              role="status"
              title={`会影响${breaks.length}个已约的上门`}
              description="保存后这些时段不再接受预约，下面的上门会进入待改派。"
            />
            <BrokenVisitList name="受影响的上门" visits={breaks} />
          </>
        )}
        {promises.length > 0 && (
          <>
            <Alert
              type="warning"
              showIcon
              role="status"
              title={`会影响${promises.length}份住家`}
              description="保存后会列入待办，请为这些日子换人或提前结束。"
            />
            <BrokenPromiseList promises={promises} />
          </>
        )}
        {heals.length > 0 && (
          <>
            <Alert type="info" showIcon title={`有${heals.length}个待改派的上门又能去了，会自动撤销改派`} />
            <BrokenVisitList name="恢复的上门" visits={heals} />
          </>
        )}
      </div>
    </Modal>
  );
}

function Refusal({ error }: { error: unknown }) {
  const fields = error instanceof ApiFailure ? error.fields : [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentenceOf(error)}
      description={fields.length > 0 ? fields.map((field) => field.message).join('；') : undefined}
    />
  );
}
