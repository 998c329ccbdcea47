import type { Schemas } from '@daowei/shared/api/client';
import { useMutation } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { PhotoPicker, type SentPhoto } from '@/components/photo-picker';
import { Sheet } from '@/components/sheet';
import { call } from '@/lib/api/client';
import { deviceTime } from '@/lib/clock';
import { pathTo } from './call-for-help';

type Kind = Schemas['IncidentKind'];

/** What the API takes. */
const LONGEST = 500;
const MOST_PHOTOS = 9;

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'injury', label: '受伤' },
  { value: 'fall', label: '跌倒' },
  { value: 'damage', label: '物品损坏' },
  { value: 'loss', label: '物品丢失' },
  { value: 'threat', label: '威胁或骚扰' },
  { value: 'traffic', label: '路上事故' },
  { value: 'other', label: '其他' },
];

/** Something happened and is over: said while it is fresh, with pictures. */
export function IncidentSheet({ orderId, open, onClose }: { orderId: string; open: boolean; onClose: () => void }) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<readonly SentPhoto[]>([]);
  const report = useMutation({
    mutationFn: (body: Schemas['ReportIncident']) =>
      call<Schemas['OpenedOne']>('POST', `${pathTo(orderId)}/incidents`, { body, intent: `incident:${orderId}` }),
    onSuccess: () => {
      setKind(null);
      setWords('');
      setPhotos([]);
      onClose();
      void Taro.showToast({ title: '已报告，公司会联系您', icon: 'none' });
    },
  });
  const send = () => {
    if (kind === null) return;
    report.mutate({
      kind,
      words: words.trim(),
      photoIds: photos.map(({ id }) => id),
      happenedAt: deviceTime(),
    });
  };
  return (
    <Sheet
      open={open}
      id="incident-sheet"
      title="报告安全事件"
      hint="如实写下就好，公司会处理保险和后续"
      onClose={onClose}
    >
      <View className="sos-sheet">
        <ProblemNotice error={report.error} />
        <Chips id="incident-kind" options={KINDS} chosen={kind === null ? [] : [kind]} onToggle={setKind} />
        <NoteField
          id="incident-words"
          label="发生了什么"
          value={words}
          placeholder="如：擦浴室时滑倒，手腕扭伤"
          longest={LONGEST}
          onChange={setWords}
          tall
        />
        <PhotoPicker
          id="incident-photo"
          title="现场照片（选填）"
          most={MOST_PHOTOS}
          photos={photos}
          onAdd={(photo) => setPhotos((before) => [...before, photo])}
          onRemove={(id) => setPhotos((before) => before.filter((one) => one.id !== id))}
        />
        <Button
          id="incident-send"
          size="large"
          block
          busy={report.isPending}
          disabled={kind === null || words.trim() === ''}
          onClick={send}
        >
          报告给公司
        </Button>
      </View>
    </Sheet>
  );
}
