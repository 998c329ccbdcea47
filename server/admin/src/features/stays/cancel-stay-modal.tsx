import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import { money } from '../../lib/money';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { cancelStay, getHandOver, type OfficeStay } from './api/stays';

/** The longest note the API takes. */
const LONGEST_NOTE = 200;

/** Calls a stay off before it begins, at our cost. */
export function CancelStayModal({ stay, onClose }: { stay: OfficeStay; onClose: () => void }) {
  const [note, setNote] = useState('');
  // somebody else may still come: the office sees it before it lets the family down
  const others = useQuery({
    queryKey: ['stays', stay.id, 'worker', null],
    queryFn: ({ signal }) => getHandOver(stay.id, null, signal),
    gcTime: 0,
  });
  const doing = useOrderCommand<Schemas['CancelStayForUsBody']>(
    (body, key) => cancelStay(stay.id, body, key),
    '已取消，全额退款已安排，客户和服务人员都会收到消息',
    onClose,
  );
  const free = others.data?.candidates.length ?? 0;
  return (
    <Modal
      open
      title="因公司原因取消住家服务"
      okText={`取消并退${money(stay.paidFen)}`}
      cancelText="再想想"
      okButtonProps={{ danger: true }}
      confirmLoading={doing.isPending}
      onOk={() => doing.mutate({ version: stay.version, note: note.trim() || undefined })}
      onCancel={onClose}
    >
      <Flex vertical gap={16}>
        {doing.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(doing.error)} />}
        <Alert
          type="warning"
          showIcon
          role="status"
          title={`不收取消费，全额退${money(stay.paidFen)}`}
          description={`${stay.first}到${stay.last}的日子还给${stay.worker.name}，客户会收到道歉和退款的消息。取消以后不能恢复。`}
        />
        {free > 0 && <Alert type="info" showIcon title={`还有${free}位能住满这些天，可以先试试“换人”`} />}
        <label htmlFor="cancel-note">给同事的备注（只留在审计里）</label>
        <Input.TextArea
          id="cancel-note"
          rows={2}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Flex>
    </Modal>
  );
}
