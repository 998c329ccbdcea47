import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { PhotoPicker } from '@/components/photo-picker';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { deviceTime } from '@/lib/clock';
import { goBack } from '@/lib/routes';
import { useStepDone, useWorkerVisit } from '../api';
import { isOnPhone, keepOnPhone } from '../offline/pictures';
import { workerPage } from '../worker-page';
import { doseOf, EvidenceFields, missingEvidence } from './evidence-fields';
import { RoomsCard } from './rooms-card';
import { SkipSheet } from './skip-sheet';
import { useStepWork, type Stage } from './step-draft';
import './step.scss';

const STAGES: Record<Schemas['VisitStepView']['photo'], { stages: Stage[]; required: boolean }> = {
  none: { stages: [], required: false },
  optional: { stages: ['before', 'after'], required: false },
  before: { stages: ['before'], required: true },
  after: { stages: ['after'], required: true },
  both: { stages: ['before', 'after'], required: true },
};

const STAGE_TITLES: Record<Stage, string> = { before: '服务前照片', after: '服务后照片' };
const MOST_PHOTOS = 6;

/** One step of the standard: what to mind, the photos it needs, and done. */
function WorkerStepPage() {
  const { id = '', step: stepId = '' } = useRouter().params;
  const visit = useWorkerVisit(id, false);
  if (!visit.data) {
    return visit.isError ? (
      <Failure error={visit.error} busy={visit.isFetching} onRetry={() => void visit.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={2} />
      </View>
    );
  }
  const { steps } = visit.data.progress;
  const index = steps.findIndex((one) => one.id === stepId);
  const step = steps[index];
  if (!step || step.doneAt) {
    return (
      <Empty icon="check-circle" title="这一步已经完成" hint="返回查看下一步">
        <Button onClick={goBack}>返回</Button>
      </Empty>
    );
  }
  return <StepWorkPage orderId={id} step={step} place={`第${index + 1}步，共${steps.length}步`} />;
}

function StepWorkPage({ orderId, step, place }: { orderId: string; step: Schemas['VisitStepView']; place: string }) {
  const { work, set, setNote, addPhoto, removePhoto, drop } = useStepWork(orderId, step.id);
  const done = useStepDone(orderId, step);
  const { stages, required } = STAGES[step.photo];
  const unseen = required && stages.some((stage) => !work.photos.some((photo) => photo.stage === stage));
  const unticked = step.demands.line === 'red' && step.rooms.some(({ doneAt }) => !doneAt);
  const missing = unticked
    ? '每一项都打勾后就可以完成这一步'
    : unseen
      ? '拍好要求的照片后就可以完成这一步'
      : missingEvidence(step.demands, work);
  const [skips, setSkips] = useState(false);

  const finish = async (skip?: string) => {
    const photos = work.photos.map(({ id, stage, url }) => ({ stage, url, id: isOnPhone(id) ? null : id }));
    try {
      // awaited rather than called back: a step that waits for signal counts as done, and takes this page away before
      await done.mutateAsync({
        note: work.note.trim() || undefined,
        dose: doseOf(work) ?? undefined,
        certificateNo: work.certificateNo.trim() || undefined,
        skip,
        photos: skip === undefined ? photos : [],
        deviceTime: deviceTime(),
      });
      drop();
      goBack();
    } catch {
      // said by the notice above
    }
  };
  return (
    <View className="screen">
      <ProblemNotice error={done.error} />
      <View className="card">
        <View className="muted">{place}</View>
        <View className="work-title">{step.title}</View>
        {step.hint ? <View className="work-hint">{step.hint}</View> : null}
      </View>
      <RoomsCard orderId={orderId} step={step} />
      {stages.map((stage) => (
        <PhotoPicker
          key={stage}
          id={`photo-${stage}`}
          title={STAGE_TITLES[stage]}
          required={required}
          most={MOST_PHOTOS}
          keep={keepOnPhone}
          photos={work.photos.filter((photo) => photo.stage === stage)}
          onAdd={(photo) => addPhoto({ ...photo, stage })}
          onRemove={removePhoto}
        />
      ))}
      <EvidenceFields demands={step.demands} evidence={work} onChange={set} />
      <View className="card">
        <View className="card-title">备注（选填）</View>
        <NoteField
          id="step-note"
          label="备注"
          value={work.note}
          longest={200}
          placeholder="如：灶台有旧划痕，已告知客户"
          onChange={setNote}
        />
      </View>
      {step.demands.line === 'soft' ? (
        <Button id="skip-step" kind="quiet" block onClick={() => setSkips(true)}>
          这一步没有做
        </Button>
      ) : null}
      {skips ? (
        <SkipSheet
          title={step.title}
          busy={done.isPending}
          error={done.error}
          onSkip={(reason) => void finish(reason)}
          onClose={() => setSkips(false)}
        />
      ) : null}
      <BottomBar note={missing ?? undefined}>
        <Button
          id="step-done"
          size="large"
          block
          disabled={missing !== null}
          busy={done.isPending}
          onClick={() => void finish()}
        >
          完成这一步
        </Button>
      </BottomBar>
    </View>
  );
}

export default workerPage(WorkerStepPage);
