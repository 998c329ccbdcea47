import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { PhotoPicker, type SentPhoto } from '@/components/photo-picker';
import { nowMs } from '@/lib/clock';
import { localDateAt } from '@/lib/time';
import { useAskForLeave } from './leave-api';
import { MomentField } from './moment-field';
import { firstSpan, spanOf, withStart } from './span';
import { TouchedVisits } from './touched-visits';

/** What the API takes, in characters. */
const LONGEST_NOTE = 300;

/** From when to when, what for, and what it would mean. */
export function LeaveForm({ kinds }: { kinds: readonly Schemas['LeaveKindView'][] }) {
  const today = localDateAt(nowMs());
  const ask = useAskForLeave();
  const [{ from, to }, setSpan] = useState(() => firstSpan(today));
  const [kind, setKind] = useState<Schemas['LeaveKind'] | null>(null);
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<SentPhoto | null>(null);
  const span = spanOf(from, to);

  const submit = () => {
    if (!span || !kind) return;
    ask.mutate(
      { ...span, kind, ...(note.trim() ? { note: note.trim() } : {}), ...(photo ? { photoId: photo.id } : {}) },
      {
        onSuccess: () => {
          setNote('');
          setPhoto(null);
          setKind(null);
          void Taro.showToast({ title: '已提交，等待答复', icon: 'none' });
        },
      },
    );
  };
  return (
    <>
      <View className="card" id="leave-form">
        <View className="card-title">申请请假</View>
        <MomentField
          id="leave-from"
          label="从"
          value={from}
          today={today}
          onChange={(picked) => setSpan(withStart(picked, to))}
        />
        <MomentField
          id="leave-to"
          label="到"
          value={to}
          today={today}
          onChange={(picked) => setSpan({ from, to: picked })}
        />
        <Chips
          id="leave-kind"
          options={kinds.map(({ code, label }) => ({ value: code, label }))}
          chosen={kind ? [kind] : []}
          onToggle={setKind}
        />
        <NoteField
          id="leave-note"
          label="想说明的情况"
          value={note}
          placeholder="想多说几句也可以，内容加密保存，只有办公室看得到"
          longest={LONGEST_NOTE}
          onChange={setNote}
        />
      </View>
      <PhotoPicker
        id="leave-photo"
        title="病历或证明（选填，加密保存）"
        most={1}
        photos={photo ? [photo] : []}
        onAdd={setPhoto}
        onRemove={() => setPhoto(null)}
      />
      <View className="card">
        <TouchedVisits span={span} />
        <ProblemNotice error={ask.error} />
        <Button id="ask-leave" block disabled={!span || !kind} busy={ask.isPending} onClick={submit}>
          提交申请
        </Button>
      </View>
    </>
  );
}
