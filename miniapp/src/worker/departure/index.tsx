import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { deviceTime } from '@/lib/clock';
import { goBack } from '@/lib/routes';
import { usePrepare, useWorkerVisit } from '../api';
import { PhotoPicker, type SentPhoto } from '@/components/photo-picker';
import { workerPage } from '../worker-page';
import { groupsOf } from './groups';
import { ItemRow } from './item-row';
import { MissingSheet } from './missing-sheet';
import './departure.scss';

/** Looked through before setting out: safety, bag and kit. What is missing comes from the warehouse. */
function DeparturePage() {
  const id = useRouter().params.id ?? '';
  const visit = useWorkerVisit(id, false);
  if (!visit.data) {
    return visit.isError ? (
      <Failure error={visit.error} busy={visit.isFetching} onRetry={() => void visit.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={3} />
      </View>
    );
  }
  const { departure } = visit.data;
  if (!departure || (departure.items.length === 0 && !departure.needsKit)) {
    return (
      <Empty icon="check-circle" title="现在不用做出发检查" hint="返回查看下一步">
        <Button onClick={goBack}>返回</Button>
      </Empty>
    );
  }
  // another version, or other materials, are another list: what was ticked on the old one is asked anew
  const list = [departure.version, ...departure.items.map((item) => item.id)].join(' ');
  return <Checklist key={list} orderId={id} departure={departure} materials={visit.data.materials} />;
}

interface Props {
  orderId: string;
  departure: Schemas['DepartureView'];
  /** what the customer wrote about those of the lines that are theirs */
  materials: Schemas['WorkerVisit']['materials'];
}

function Checklist({ orderId, departure, materials }: Props) {
  const { items, version, needsKit } = departure;
  const [ticked, setTicked] = useState(() => items.filter((item) => item.ticked).map(({ id }) => id));
  const [kitCode, setKitCode] = useState(departure.kitCode ?? '');
  const [photo, setPhoto] = useState<SentPhoto | null>(departure.kitPhoto);
  const [missing, setMissing] = useState<Schemas['DepartureItemView'] | null>(null);
  const prepare = usePrepare(orderId);

  const open = items.filter(({ id, must, pull }) => must && !pull && !ticked.includes(id)).length;
  const kitOpen = needsKit && (kitCode.trim() === '' || !photo);
  const toggle = (id: string): void =>
    setTicked((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const finish = (): void =>
    prepare.mutate(
      { version, ticked, kitCode: kitCode.trim() || null, kitPhoto: photo?.id ?? null, deviceTime: deviceTime() },
      { onSuccess: goBack },
    );
  return (
    <View className="screen">
      <ProblemNotice error={prepare.error} />
      {groupsOf(items).map(({ group, name, items: own }) => (
        <View key={group} className="card">
          <View className="card-title">{name}</View>
          {own.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              note={materials.find(({ id }) => id === item.id)?.note ?? ''}
              ticked={ticked.includes(item.id)}
              onToggle={() => toggle(item.id)}
              onMissing={group === 'safety' ? null : () => setMissing(item)}
            />
          ))}
        </View>
      ))}
      {needsKit ? (
        <>
          <View className="card">
            <View className="card-title">工具包</View>
            <Field
              id="kit-code"
              label="编号"
              value={kitCode}
              placeholder="包上的编号，如 DW-0107"
              maxlength={20}
              onChange={(value) => setKitCode(value.toUpperCase())}
            />
            <Button id="scan-kit" kind="secondary" size="small" onClick={() => void scan(setKitCode)}>
              扫包上的码
            </Button>
          </View>
          <PhotoPicker
            id="photo-kit"
            title="打开的工具包照片"
            required
            most={1}
            photos={photo ? [photo] : []}
            onAdd={setPhoto}
            onRemove={() => setPhoto(null)}
          />
        </>
      ) : null}
      <BottomBar note={noteOf(open, kitOpen)}>
        <Button
          id="prepared"
          size="large"
          block
          disabled={open > 0 || kitOpen}
          busy={prepare.isPending}
          onClick={finish}
        >
          检查完毕
        </Button>
      </BottomBar>
      {missing ? <MissingSheet orderId={orderId} item={missing} onClose={() => setMissing(null)} /> : null}
    </View>
  );
}

function noteOf(open: number, kitOpen: boolean): string | undefined {
  if (open > 0) return `还有${open}项没有确认`;
  return kitOpen ? '请填写工具包编号并拍一张照片' : undefined;
}

async function scan(take: (code: string) => void): Promise<void> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'], onlyFromCamera: false });
    take(result.trim().toUpperCase());
  } catch (fault) {
    if (!/cancel/.test(String((fault as { errMsg?: string } | null)?.errMsg))) {
      void Taro.showToast({ title: '没有扫到，可以手动输入编号', icon: 'none' });
    }
  }
}

export default workerPage(DeparturePage);
