import { Alert, Modal, Radio, Space, Typography } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedComplaint } from './api/complaints';
import { useComplaintAct } from './use-complaint-act';

/** The same matter told twice goes on in one case. */
export function MergeModal({ complaint, onClose }: { complaint: OpenedComplaint; onClose: () => void }) {
  const [other, setOther] = useState<string | null>(null);
  const act = useComplaintAct(complaint.id, onClose);
  return (
    <Modal
      open
      title={`${complaint.no}与哪一件是同一件事`}
      okText="并案"
      cancelText="取消"
      okButtonProps={{ disabled: other === null }}
      confirmLoading={act.isPending}
      onOk={() => other && act.mutate({ what: 'merge', body: { other } })}
      onCancel={onClose}
    >
      {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
      <Typography.Paragraph>
        先提出的那一件继续处理，时限从它算起；后提的一件到此为止，客户会收到消息。
      </Typography.Paragraph>
      <Radio.Group value={other} onChange={(event) => setOther(event.target.value as string)}>
        <Space direction="vertical">
          {complaint.siblings.map(({ id, no, kindText, stateText }) => (
            <Radio key={id} value={id}>
              {`${no} · ${kindText} · ${stateText}`}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Modal>
  );
}
