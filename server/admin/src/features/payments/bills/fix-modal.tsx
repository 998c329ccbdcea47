import { Alert, App, Flex, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../../lib/api-failure';
import type { BillCase, BillFix } from '../api/bills';
import { CASE_KINDS, FIXES } from './bill-words';
import { useBillCommand } from './use-bill-command';

/** What the API takes, in characters. */
const LONGEST_REASON = 200;
const SHORTEST_REASON = 2;

/** What is done about a difference: the ways there are, what each does, and why. */
export function FixModal({ one, onClose }: { one: BillCase; onClose: () => void }) {
  const { message } = App.useApp();
  const [fix, setFix] = useState<BillFix | undefined>(one.fixes[0]?.fix);
  const [reason, setReason] = useState('');
  const give = useBillCommand(() => {
    message.success(fix === 'wait' ? '已记下，等下一天的账单' : '差异已处理');
    onClose();
  });
  const chosen = one.fixes.find((each) => each.fix === fix);
  const text = reason.trim();

  return (
    <Modal
      open
      width={620}
      title={`处理差异：${CASE_KINDS[one.kind]}`}
      okText="确认处理"
      cancelText="取消"
      okButtonProps={{ disabled: !chosen || text.length < SHORTEST_REASON, loading: give.isPending }}
      onOk={() => chosen && give.mutate({ kind: 'fix', id: one.id, command: { fix: chosen.fix, reason: text } })}
      onCancel={onClose}
    >
      <Flex vertical gap={16}>
        <div>
          {one.text}
          <br />
          单号 {one.ref}
        </div>
        <Radio.Group
          aria-label="处理办法"
          value={fix}
          onChange={({ target }) => setFix(target.value as BillFix)}
          options={one.fixes.map((each, index) => ({
            value: each.fix,
            label: index === 0 ? `${FIXES[each.fix]}（建议）` : FIXES[each.fix],
          }))}
        />
        {chosen && <Alert type="warning" showIcon title="处理后" description={chosen.consequence} />}
        <div>
          <label htmlFor="bill-fix-reason">理由（留在审计里，必填）</label>
          <Input.TextArea
            id="bill-fix-reason"
            rows={2}
            maxLength={LONGEST_REASON}
            value={reason}
            placeholder="例如：与微信支付客服核对，工单号…"
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        {give.error && <Alert type="error" showIcon role="alert" title={sentenceOf(give.error)} />}
      </Flex>
    </Modal>
  );
}
