import type { Schemas } from '@daowei/shared/api/client';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { Sheet } from '@/components/sheet';
import { SkeletonCards } from '@/components/skeleton';
import { askReplacement, useReplacementReasons } from '../api';
import { useContractChange } from './use-contract-change';

interface Props {
  contractId: string;
  onClose: () => void;
}

const LONGEST_NOTE = 200;

/** Wishing for somebody else is nobody's fault: a word to choose, and room for more that only coordinators read. */
export function ReplaceSheet({ contractId, onClose }: Props) {
  const reasons = useReplacementReasons();
  const { busy, send } = useContractChange(contractId, onClose);
  const [reason, setReason] = useState<Schemas['ReplacementReason'] | null>(null);
  const [note, setNote] = useState('');
  const ask = () => {
    if (!reason) return;
    const words = note.trim();
    const body = { reason, ...(words ? { note: words } : {}) };
    void send(() => askReplacement(contractId, body), '已告诉协调员，合同和价格都不变');
  };
  return (
    <Sheet
      id="replace-sheet"
      open
      title="后面想换一位服务人员"
      hint="不影响任何人的评价，合同和价格不变"
      onClose={onClose}
    >
      {reasons.data ? (
        <Chips
          id="replace-reason"
          options={reasons.data.map(({ code, label }) => ({ value: code, label }))}
          chosen={reason ? [reason] : []}
          onToggle={setReason}
        />
      ) : (
        <SkeletonCards count={1} lines={2} />
      )}
      <NoteField
        id="replace-note"
        label="还想补充的话"
        value={note}
        placeholder="希望新的服务人员注意什么（选填，只有协调员看得到）"
        longest={LONGEST_NOTE}
        onChange={setNote}
      />
      <Button id="replace" block busy={busy} disabled={!reason} onClick={ask}>
        请协调员安排
      </Button>
    </Sheet>
  );
}
