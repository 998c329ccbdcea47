import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { PhotoPicker, type SentPhoto } from '@/components/photo-picker';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useQuestion } from '@/features/messaging/api';
import { askSubscriptions } from '@/features/messaging/ask-subscriptions';
import { goBack, replaceWith, routes } from '@/lib/routes';
import { useFileComplaint, useOrderComplaints } from '../api';

/** What the API takes. */
const LONGEST = 500;
const MOST_PHOTOS = 6;

/** What went wrong: a kind, a few words, photos if there are any. */
export default function FileComplaintPage() {
  const { id: orderId = '', wish } = useRouter().params;
  const found = useOrderComplaints(orderId);
  if (found.isError && !found.data) {
    return <Failure error={found.error} busy={found.isFetching} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) {
    return (
      <View className="screen">
        <SkeletonCards count={2} lines={3} />
      </View>
    );
  }
  const going = found.data.items[0];
  if (!found.data.mayFile) {
    return (
      <Empty icon="headset" title="这次服务不能再提新的投诉" hint="已有的投诉可以在它的页面里补充">
        <Button onClick={() => (going ? replaceWith(routes.complaint(going.id)) : goBack())}>
          {going ? '查看处理进度' : '返回'}
        </Button>
      </Empty>
    );
  }
  return <FileForm orderId={orderId} offered={found.data} start={wish === 'discount' ? DISCOUNT : NOTHING_YET} />;
}

interface Start {
  kind: Schemas['ComplaintKind'] | null;
  words: string;
}

const NOTHING_YET: Start = { kind: null, words: '' };
/** Who comes from the sign-off and would rather pay less than have it done again. */
const DISCOUNT: Start = { kind: 'quality', words: '验收时不满意，不需要重做，希望减免部分费用：' };

interface Props {
  orderId: string;
  offered: Schemas['OrderComplaints'];
  start: Start;
}

function FileForm({ orderId, offered, start }: Props) {
  const { kinds, promise } = offered;
  const file = useFileComplaint(orderId);
  const question = useQuestion('complaining');
  const [kind, setKind] = useState(start.kind);
  const [words, setWords] = useState(start.words);
  const [photos, setPhotos] = useState<readonly SentPhoto[]>([]);
  const ready = kind !== null && words.trim() !== '';

  const submit = () => {
    if (!kind || !ready) return;
    void askSubscriptions(question);
    file.mutate(
      { kind, words: words.trim(), photoIds: photos.map(({ id }) => id) },
      { onSuccess: ({ id }) => replaceWith(routes.complaint(id)) },
    );
  };
  return (
    <View className="screen">
      <View className="card">
        <View className="card-title">哪里没有做好？</View>
        <Chips
          id="complaint-kind"
          options={kinds.map(({ code, label }) => ({ value: code, label }))}
          chosen={kind ? [kind] : []}
          onToggle={setKind}
        />
      </View>
      <View className="card">
        <View className="card-title">发生了什么</View>
        <NoteField
          id="complaint-words"
          label="发生了什么"
          value={words}
          placeholder="简单几句就可以，如：厨房油烟机还是油的"
          longest={LONGEST}
          tall
          onChange={setWords}
        />
      </View>
      <PhotoPicker
        id="complaint-photo"
        title="照片（选填）"
        most={MOST_PHOTOS}
        photos={photos}
        onAdd={(photo) => setPhotos((before) => [...before, photo])}
        onRemove={(id) => setPhotos((before) => before.filter((one) => one.id !== id))}
      />
      <ProblemNotice error={file.error} />
      <BottomBar note={ready ? promise : '选好问题、写几句话就可以提交'}>
        <Button id="submit-complaint" block disabled={!ready} busy={file.isPending} onClick={submit}>
          提交
        </Button>
      </BottomBar>
    </View>
  );
}
