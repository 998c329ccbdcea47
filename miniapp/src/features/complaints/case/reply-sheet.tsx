import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { PhotoPicker, type SentPhoto } from '@/components/photo-picker';
import { Sheet } from '@/components/sheet';
import type { useFollowComplaint } from '../api';

const LONGEST = 500;
const MOST_PHOTOS = 6;

const WORDS = {
  reply: { title: '补充情况', placeholder: '想补充什么，写在这里', button: '发送' },
  reopen: { title: '哪里还不满意？', placeholder: '说说还差在哪里，我们重新处理', button: '请再处理' },
} as const;

interface Props {
  command: keyof typeof WORDS;
  follow: ReturnType<typeof useFollowComplaint>;
  onClose: () => void;
}

/** The customer's words, with photos. */
export function ReplySheet({ command, follow, onClose }: Props) {
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<readonly SentPhoto[]>([]);
  const { title, placeholder, button } = WORDS[command];
  const submit = () =>
    follow.mutate({ command, words: words.trim(), photoIds: photos.map(({ id }) => id) }, { onSuccess: onClose });
  return (
    <Sheet open id="reply-sheet" title={title} onClose={onClose}>
      <NoteField
        id="reply-words"
        label={title}
        value={words}
        placeholder={placeholder}
        longest={LONGEST}
        tall
        onChange={setWords}
      />
      <PhotoPicker
        id="reply-photo"
        title="照片（选填）"
        most={MOST_PHOTOS}
        photos={photos}
        onAdd={(photo) => setPhotos((before) => [...before, photo])}
        onRemove={(id) => setPhotos((before) => before.filter((one) => one.id !== id))}
      />
      <ProblemNotice error={follow.error} />
      <View className="case-send">
        <Button id="send-reply" block disabled={words.trim() === ''} busy={follow.isPending} onClick={submit}>
          {button}
        </Button>
      </View>
    </Sheet>
  );
}
