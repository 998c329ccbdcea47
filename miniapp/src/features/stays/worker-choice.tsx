import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Avatar } from '@/components/avatar';
import { Icon } from '@/components/icon';
import './worker-choice.scss';

interface Props {
  workers: readonly Schemas['StayWorker'][];
  chosen: string | null;
  onChoose: (workerId: string) => void;
}

/** Who could come, one of them to be chosen. */
export function WorkerChoice({ workers, chosen, onChoose }: Props) {
  return (
    <View>
      {workers.map((worker) => (
        <View
          key={worker.id}
          id={`worker-${worker.id}`}
          className={`candidate ${worker.id === chosen ? 'candidate-on' : ''}`}
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => onChoose(worker.id)}
        >
          <Avatar seed={worker.avatarSeed} name={worker.name} size={44} />
          <View className="candidate-words">
            <View className="candidate-name">{worker.name}</View>
            <View className="muted">{historyOf(worker)}</View>
          </View>
          {worker.id === chosen ? (
            <View className="candidate-mark" ariaRole="img" ariaLabel="已选">
              <Icon name="check" size={16} />
            </View>
          ) : (
            <View className="candidate-mark" />
          )}
        </View>
      ))}
    </View>
  );
}

/** `高级 · 4.9分 · 服务过32次`, without what is not known yet. */
export function historyOf({ level, ratingAverage, visitCount }: Schemas['StayWorker']): string {
  const known = [level, ratingAverage === null ? '' : `${ratingAverage.toFixed(1)}分`];
  return [...known, visitCount > 0 ? `服务过${visitCount}次` : '新加入'].filter(Boolean).join(' · ');
}
