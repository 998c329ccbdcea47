import { Form, Input, Radio } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';

/** As the server takes it. */
const LONGEST_NOTE = 200;

export interface Reason {
  readonly reason: string;
  readonly note?: string;
}

interface Props {
  label: string;
  reasons: readonly Schemas['ReasonView'][];
}

/** A category for statistics, and a few words that are kept encrypted. */
export function ReasonFields({ label, reasons }: Props) {
  return (
    <>
      <Form.Item name="reason" label={label} rules={[{ required: true, message: '请选择原因' }]}>
        <Radio.Group options={reasons.map(({ code, label: name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="note" label="补充说明（选填，加密保存）">
        <Input maxLength={LONGEST_NOTE} />
      </Form.Item>
    </>
  );
}
