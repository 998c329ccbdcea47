import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { proposeBlock } from '../api/fitness';
import { Field } from '../change/field';
import styles from '../change/change.module.css';
import { useCommand } from '../../../lib/use-command';

interface Props {
  workerId: string;
  workerName: string;
  /** left out: everybody, the blacklist */
  customer?: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Keeps a worker from one customer, or proposes them for the blacklist; what happened is written down with it. */
export function BlockDialog({ workerId, workerName, customer, onClose }: Props) {
  const [because, setBecause] = useState('');
  const [evidence, setEvidence] = useState('');
  const propose = useCommand<Schemas['ProposeBlock']>(
    (body, key) => proposeBlock(workerId, body, key),
    customer ? '已登记，以后不会再派' : '已提交，等另一位同事复核',
    onClose,
  );
  const body = { because: because.trim(), evidence: evidence.trim(), ...(customer && { customerId: customer.id }) };
  return (
    <Modal
      open
      title={customer ? `${workerName}不再派给${customer.name}` : `把${workerName}列入黑名单`}
      okText={customer ? '登记' : '提交复核'}
      cancelText="取消"
      okButtonProps={{ danger: true, disabled: !body.because || body.evidence.length < 4 }}
      confirmLoading={propose.isPending}
      onOk={() => propose.mutate(body)}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {propose.error && <Alert type="error" showIcon role="alert" title={sentenceOf(propose.error)} />}
        <p>
          {customer
            ? '立即生效：两人的预约不再匹配，已排的上门转为改派任务。'
            : '另一位同事同意后生效：不再派任何单，已排的上门转为改派任务。'}
        </p>
        <Field name="原因（一句话）">
          <Input maxLength={60} showCount value={because} onChange={({ target }) => setBecause(target.value)} />
        </Field>
        <Field name="经过与证据（加密保存，查看留痕）">
          <Input.TextArea
            rows={4}
            maxLength={1_000}
            value={evidence}
            placeholder="时间、经过、谁反映的、录音或照片编号"
            onChange={({ target }) => setEvidence(target.value)}
          />
        </Field>
      </div>
    </Modal>
  );
}
