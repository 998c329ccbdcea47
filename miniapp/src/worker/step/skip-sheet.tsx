import { useState } from 'react';
import { Button } from '@/components/button';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';

interface Props {
  title: string;
  busy: boolean;
  error: unknown;
  onSkip: (reason: string) => void;
  onClose: () => void;
}

/** As the server takes it. */
const LONGEST_REASON = 100;

/** Why a step is left out: the customer reads it, and the level of the standard says so. */
export function SkipSheet({ title, busy, error, onSkip, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Sheet
      open
      id="skip-sheet"
      title={`不做“${title}”`}
      hint="客户会看到原因，标准等级按实际完成的算"
      onClose={onClose}
    >
      <ProblemNotice error={error} />
      <NoteField
        id="skip-reason"
        label="为什么不做"
        value={reason}
        longest={LONGEST_REASON}
        placeholder="如：客户说这间不用打扫"
        onChange={setReason}
      />
      <Button
        id="send-skip"
        size="large"
        block
        disabled={reason.trim() === ''}
        busy={busy}
        onClick={() => onSkip(reason.trim())}
      >
        确认不做
      </Button>
    </Sheet>
  );
}
