import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import './why.scss';

/** The server refuses longer ones. */
const LONGEST_NOTE = 200;

export interface Reason {
  /** One of those offered; null until chosen. */
  code: string | null;
  note: string;
}

export const NO_REASON: Reason = { code: null, note: '' };

interface Props {
  /** Asked kindly. */
  question: string;
  reasons: readonly Schemas['ReasonView'][];
  reason: Reason;
  /** told what changes, because more may change before the page is drawn again */
  onChange: (change: (now: Reason) => Reason) => void;
}

/** Why plans changed: one tap, and words only from whoever wants to. */
export function Why({ question, reasons, reason, onChange }: Props) {
  return (
    <>
      <View className="why-question">{question}</View>
      <Chips
        id="why"
        options={reasons.map(({ code, label }) => ({ value: code, label }))}
        chosen={reason.code === null ? [] : [reason.code]}
        onToggle={(code) => onChange((now) => ({ ...now, code }))}
      />
      <View className="why-note">
        <NoteField
          id="why-note"
          label="补充说明"
          value={reason.note}
          longest={LONGEST_NOTE}
          placeholder="想多说一句也可以（选填）"
          onChange={(note) => onChange((now) => ({ ...now, note }))}
        />
      </View>
      <View className="muted why-secret">您写的内容会加密保存，只用于改进服务安排</View>
    </>
  );
}

/** The reason as the API takes it; null until one is chosen. */
export function reasonBody({ code, note }: Reason): { reason: string; note?: string } | null {
  return code === null ? null : { reason: code, note: note.trim() || undefined };
}
