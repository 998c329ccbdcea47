import { Tag } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { resolutionWords, standing } from './resolution-words';

const LOOKS = {
  met: { colour: 'success', name: '达到目标' },
  missed: { colour: 'error', name: '低于目标' },
  unknown: { colour: 'default', name: '件数太少' },
} as const;

/** How many of the complaints whose time has come are solved, beside what is promised. */
export function ResolutionCard({ resolution }: { resolution: Schemas['ResolutionView'] }) {
  const { days, targetPercent } = resolution;
  const { colour, name } = LOOKS[standing(resolution)];
  return (
    <Card
      title="投诉解决率"
      note={`最近${days}天提出的、已有结果或已到期的；撤回和并案的不算。目标高于${targetPercent}%`}
      actions={<Tag color={colour}>{name}</Tag>}
    >
      <p>{resolutionWords(resolution)}</p>
    </Card>
  );
}
