import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { Stepper } from '@/components/stepper';
import { yuan } from '@/lib/money';
import { useProposeExtra } from '../api';

/** As the server takes it. */
const LONGEST_REASON = 100;

/** What is to be added, how many, and why: the customer reads it and answers. */
export function ProposeSheet({ visit, onClose }: { visit: Schemas['WorkerVisit']; onClose: () => void }) {
  const offered = visit.offeredExtras;
  const [addOnId, setAddOnId] = useState(offered[0]?.addOnId ?? '');
  const [quantity, setQuantity] = useState(1);
  const [reason, setReason] = useState('');
  const propose = useProposeExtra(visit.orderId);
  const chosen = offered.find((one) => one.addOnId === addOnId);
  const send = (): void => propose.mutate({ addOnId, quantity, reason: reason.trim() }, { onSuccess: onClose });
  return (
    <Sheet open id="propose-sheet" title="建议增加项目" hint="客户在手机上同意后再做，费用并入尾款" onClose={onClose}>
      <ProblemNotice error={propose.error} />
      <Chips
        id="extra"
        options={offered.map(({ addOnId: value, name, priceFen }) => ({ value, label: `${name} ${yuan(priceFen)}` }))}
        chosen={[addOnId]}
        onToggle={(value) => {
          setAddOnId(value);
          setQuantity(1);
        }}
      />
      {chosen ? (
        <View className="extra-line">
          <View className="extra-name">数量（最多{chosen.most}）</View>
          <Stepper
            id="extra-quantity"
            name={chosen.name}
            value={quantity}
            max={chosen.most}
            onChange={(value) => setQuantity(Math.max(1, value))}
          />
        </View>
      ) : null}
      <NoteField
        id="extra-reason"
        label="为什么要增加"
        value={reason}
        longest={LONGEST_REASON}
        placeholder="客户会看到，如：阳台玻璃积灰较厚"
        onChange={setReason}
      />
      <Button
        id="send-extra"
        size="large"
        block
        disabled={!chosen || reason.trim() === ''}
        busy={propose.isPending}
        onClick={send}
      >
        请客户确认 {chosen ? yuan(chosen.priceFen * quantity) : ''}
      </Button>
    </Sheet>
  );
}
