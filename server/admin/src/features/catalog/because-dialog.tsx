import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api-failure';

interface Props {
  title: string;
  /** what follows from it */
  consequence: string;
  okText: string;
  isBusy: boolean;
  error: unknown;
  onConfirm: (because: string) => void;
  onClose: () => void;
}

/** Asks why before something is done that customers notice. */
export function BecauseDialog({ title, consequence, okText, isBusy, error, onConfirm, onClose }: Props) {
  const [because, setBecause] = useState('');
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={isBusy}
      okButtonProps={{ disabled: because.trim() === '' }}
      onOk={() => onConfirm(because.trim())}
      onCancel={onClose}
    >
      <p>{consequence}</p>
      {error !== null && <Alert type="error" showIcon role="alert" title={sentenceOf(error)} />}
      <Input.TextArea
        aria-label="理由"
        placeholder="写给以后来查的同事，如：清洁剂涨价"
        rows={2}
        maxLength={200}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
      />
    </Modal>
  );
}
