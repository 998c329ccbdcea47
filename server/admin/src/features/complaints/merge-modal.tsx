import { Alert, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api-failure';
import type { OpenedComplaint } from './api/complaints';
import { useComplaintAct } from './use-complaint-act';

/** The same matter told twice goes on in one case. */
export function MergeModal({ complaint, onClose }: { complaint: OpenedComplaint; onClose: () => void }) {
  const [into, setInto] = useState<string | null>(null);
  const act = useComplaintAct(complaint.id, onClose);
  return (
    <Modal
      open
      title={`把${complaint.no}并入`}
      okText="并案"
      cancelText="取消"
      okButtonProps={{ disabled: into === null }}
      confirmLoading={act.isPending}
      onOk={() => into && act.mutate({ what: 'merge', body: { into } })}
      onCancel={onClose}
    >
      {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
      <p>这件投诉到此为止，在选中的那一件里继续处理，客户会收到消息。</p>
      <Radio.Group value={into} onChange={(event) => setInto(event.target.value as string)}>
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
