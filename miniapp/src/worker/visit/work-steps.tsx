import type { Schemas } from '@daowei/shared/api/client';
import { HOME_GROUP_NAMES } from '@daowei/shared/rules/home-groups';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Photos } from '@/components/photos';
import { go, routes } from '@/lib/routes';
import { clockTime } from '@/lib/time';

const PHOTO_WORDS: Record<Schemas['VisitStepView']['photo'], string> = {
  none: '',
  optional: '可拍照',
  before: '需拍服务前照片',
  after: '需拍服务后照片',
  both: '需拍服务前、后照片',
};

/** What a step asks for, or what became of it. */
function wordsOf({ doneAt, skipReason, photo, hint, demands, rooms }: Schemas['VisitStepView']): string {
  if (doneAt) return `${clockTime(doneAt)} 完成`;
  if (skipReason !== null) return `没有做：${skipReason}`;
  const ticked = rooms.filter((room) => room.doneAt).length;
  const list = rooms.length > 0 ? `打勾${ticked}/${rooms.length}` : '';
  const asked = [
    list,
    demands.dose ? `填${demands.dose.name}用量` : '',
    demands.material === null ? '' : '填合格证编号',
  ];
  return [PHOTO_WORDS[photo], ...asked].filter(Boolean).join('，') || hint;
}

/** What sets a step apart from the base of every home. */
function kindOf({ demands: { group, part } }: Schemas['VisitStepView']): string {
  const words = [group && HOME_GROUP_NAMES[group], part === 'extra' && '增项'].filter(Boolean).join('·');
  return words && `（${words}）`;
}

/** The standard to work off. While working, a tap opens a step that is still open. */
export function WorkSteps({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const { steps, doneSteps, totalSteps } = visit.progress;
  if (steps.length === 0) return null;
  const working = visit.nextAction === 'work';
  return (
    <View className="card">
      <View className="card-title">
        服务步骤 {doneSteps}/{totalSteps}
      </View>
      {steps.map((step, index) => {
        const open = working && !step.doneAt;
        return (
          <View
            key={step.id}
            id={`step-${step.id}`}
            className="work-step"
            hoverClass={open ? 'pressed' : 'none'}
            ariaRole={open ? 'button' : undefined}
            onClick={open ? () => go(routes.workerStep(visit.orderId, step.id)) : undefined}
          >
            <View className={`work-step-mark ${step.doneAt ? 'work-step-done' : ''}`}>
              {step.doneAt ? <Icon name="check" size={16} /> : index + 1}
            </View>
            <View className="work-step-words">
              <View className="work-step-title">
                {step.title}
                {kindOf(step)}
              </View>
              <View className="muted">{wordsOf(step)}</View>
              <Photos photos={step.photos} />
            </View>
            {open ? <Icon name="chevron-right" size={18} className="work-step-go" /> : null}
          </View>
        );
      })}
    </View>
  );
}
