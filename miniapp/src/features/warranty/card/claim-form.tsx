import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { PhotoPicker, type SentPhoto } from '@/components/photo-picker';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import { useClaimWarranty, type Warranty } from '../api';

/** What the API takes. */
const LONGEST = 300;
const MOST_PHOTOS = 6;

/** What failed, photos if there are any, and a time: tapping the time claims the free visit. */
export function ClaimForm({ orderId, warranty: { causes, times } }: { orderId: string; warranty: Warranty }) {
  const claim = useClaimWarranty(orderId);
  const left = causes.filter(({ used }) => !used);
  const [cause, setCause] = useState(left[0]?.code ?? null);
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<readonly SentPhoto[]>([]);
  if (cause === null) return <View className="card muted">每种问题都已经返工过；还没有解决请回到预约页点投诉</View>;
  const take = (startAt: string) => {
    if (claim.isPending) return;
    const said = words.trim();
    claim.mutate({ cause, startAt, photoIds: photos.map(({ id }) => id), ...(said === '' ? {} : { words: said }) });
  };
  return (
    <>
      <View className="card" id="claim-form">
        <View className="card-title">有问题？免费返工</View>
        <Chips
          id="claim-cause"
          options={left.map(({ code, label }) => ({ value: code, label }))}
          chosen={[cause]}
          onToggle={setCause}
        />
        <NoteField
          id="claim-words"
          label="哪里有问题"
          value={words}
          placeholder="选填，如：主卧空调又有异味"
          longest={LONGEST}
          onChange={setWords}
        />
      </View>
      <PhotoPicker
        id="claim-photo"
        title="照片（选填）"
        most={MOST_PHOTOS}
        photos={photos}
        onAdd={(photo) => setPhotos((before) => [...before, photo])}
        onRemove={(id) => setPhotos((before) => before.filter((one) => one.id !== id))}
      />
      <View className="card" id="claim-times">
        <View className="card-title">点一个时间，就约好了</View>
        <ProblemNotice error={claim.error} />
        {times.length === 0 ? (
          <View className="muted">近期没有空闲的时段，可以稍后再看，也可以电话联系我们</View>
        ) : null}
        <View className="warranty-times">
          {times.map((startAt, index) => (
            <Button
              key={startAt}
              id={`claim-time-${index + 1}`}
              kind="secondary"
              block
              disabled={claim.isPending}
              onClick={() => take(startAt)}
            >
              {moment(startAt, nowMs())}
            </Button>
          ))}
        </View>
        <View className="muted">上门、检查和返工都不收费</View>
      </View>
    </>
  );
}
