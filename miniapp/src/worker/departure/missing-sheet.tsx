import type { Schemas } from '@daowei/shared/api/client';
import { useState } from 'react';
import { Button } from '@/components/button';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { deviceTime } from '@/lib/clock';
import { usePullPart } from '../api';

/** As the server takes it. */
const LONGEST_NOTE = 100;

interface Props {
  orderId: string;
  item: Schemas['DepartureItemView'];
  onClose: () => void;
}

/** Asks the warehouse for what is missing; the new time of arrival follows from it. */
export function MissingSheet({ orderId, item, onClose }: Props) {
  const [note, setNote] = useState('');
  const pull = usePullPart(orderId);
  const send = (): void =>
    pull.mutate({ itemId: item.id, note: note.trim(), deviceTime: deviceTime() }, { onSuccess: onClose });
  return (
    <Sheet
      open
      id="missing-sheet"
      title={`缺少：${item.title}`}
      hint="仓库马上备货；会影响约定时间时，客户会同时收到新的到达时间"
      onClose={onClose}
    >
      <ProblemNotice error={pull.error} />
      <NoteField
        id="missing-note"
        label="说明"
        value={note}
        longest={LONGEST_NOTE}
        placeholder="选填，如：昨天用完了，需要两瓶"
        onChange={setNote}
      />
      <Button id="ask-warehouse" size="large" block busy={pull.isPending} onClick={send}>
        向仓库补领
      </Button>
    </Sheet>
  );
}
