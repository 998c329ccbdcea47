import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/avatar';
import { Cell } from '@/components/cell';
import { Icon } from '@/components/icon';
import { Tag } from '@/components/tag';
import { go, routes } from '@/lib/routes';
import './worker-card.scss';

/** Who comes: face, record, certificates, and the way to what other customers say. */
export function WorkerCard({ worker }: { worker: Schemas['WorkerCard'] }) {
  return (
    <WorkerRecord id="worker-card" worker={worker} note={worker.phoneMasked}>
      <Cell id="star-page" title="看看其他客户怎么说" onClick={() => go(routes.star(worker.id))} />
    </WorkerRecord>
  );
}

type Recorded = Pick<
  Schemas['WorkerCard'],
  'name' | 'avatarSeed' | 'level' | 'ratingAverage' | 'visitCount' | 'onTimeRate' | 'certificates'
>;

interface Props {
  id: string;
  worker: Recorded;
  /** under the name */
  note: string;
  children?: ReactNode;
}

/** A worker’s face and record. */
export function WorkerRecord({ id, worker, note, children }: Props) {
  return (
    <View className="card worker" id={id}>
      <View className="worker-head">
        <Avatar seed={worker.avatarSeed} name={worker.name} size={56} />
        <View className="worker-words">
          <View className="worker-line">
            <View className="worker-name">{worker.name}</View>
            <Tag tone="brand">{worker.level}</Tag>
          </View>
          <View className="muted">{note}</View>
        </View>
      </View>
      <View className="worker-facts">
        <Fact value={worker.ratingAverage === null ? '新人' : worker.ratingAverage.toFixed(1)} name="评分" star />
        <Fact value={`${worker.visitCount}`} name="服务次数" />
        <Fact value={worker.onTimeRate === null ? '—' : `${Math.round(worker.onTimeRate * 100)}%`} name="准时率" />
      </View>
      {worker.certificates.length > 0 ? (
        <View className="worker-certificates">
          {worker.certificates.map((certificate) => (
            <View key={certificate} className="worker-certificate">
              <Icon name="shield" size={14} /> {certificate}
            </View>
          ))}
        </View>
      ) : null}
      {children}
    </View>
  );
}

function Fact({ value, name, star }: { value: string; name: string; star?: boolean }) {
  return (
    <View className="worker-fact">
      <View className="worker-fact-value">
        {star ? <Icon name="star" size={16} className="worker-fact-star" /> : null}
        {value}
      </View>
      <View className="worker-fact-name">{name}</View>
    </View>
  );
}
