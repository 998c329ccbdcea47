import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { NoteField } from '@/components/note-field';
import { PhotoPicker, type SentPhoto } from '@/components/photo-picker';

/** As the server takes it. */
const LONGEST_REASON = 200;

export interface PlaceWords {
  readonly reason: string;
  readonly photo: SentPhoto | null;
}

interface Props {
  words: PlaceWords;
  busy: boolean;
  /** told what changes: a picture is on its way while words are typed */
  onChange: (change: (now: PlaceWords) => PlaceWords) => void;
  onSend: () => void;
}

/** The position does not fit the address: a word and a picture of the door take its place, and the office looks at them. */
export function PlaceReason({ words, busy, onChange, onSend }: Props) {
  const { reason, photo } = words;
  return (
    <View id="place-reason" className="place-reason">
      <View className="card">
        <View className="card-title">定位对不上，请说明</View>
        <NoteField
          id="place-words"
          label="原因"
          value={reason}
          longest={LONGEST_REASON}
          placeholder="如：地下车库没有卫星信号，人已在门口"
          onChange={(value) => onChange((now) => ({ ...now, reason: value }))}
        />
      </View>
      <PhotoPicker
        id="photo-door"
        title="门口照片"
        required
        most={1}
        photos={photo ? [photo] : []}
        onAdd={(taken) => onChange((now) => ({ ...now, photo: taken }))}
        onRemove={() => onChange((now) => ({ ...now, photo: null }))}
      />
      <Button id="send-place" size="large" block disabled={reason.trim() === '' || !photo} busy={busy} onClick={onSend}>
        带说明签到
      </Button>
    </View>
  );
}
