import { Flex, Input, Select } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';

type Reason = Schemas['StayOfficeReasonOption'];

/** The longest note the API takes. */
const LONGEST_NOTE = 200;

interface Props {
  reasons: readonly Reason[];
  reason: Reason['code'] | null;
  note: string;
  onReason: (reason: Reason['code']) => void;
  onNote: (note: string) => void;
}

/** Why the plan changes: what the family will read, and a word for colleagues. */
export function ReasonFields({ reasons, reason, note, onReason, onNote }: Props) {
  const said = reasons.find(({ code }) => code === reason)?.said;
  return (
    <Flex vertical gap={8}>
      <label htmlFor="stay-reason">原因</label>
      <Select
        id="stay-reason"
        value={reason}
        placeholder="请选择"
        options={reasons.map(({ code, label }) => ({ value: code, label }))}
        onChange={onReason}
      />
      {said && <div>客户会看到：{said}</div>}
      <label htmlFor="stay-note">给同事的备注（只留在审计里）</label>
      <Input.TextArea
        id="stay-note"
        rows={2}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
    </Flex>
  );
}
