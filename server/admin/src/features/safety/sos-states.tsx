import { Tag } from 'antd';
import type { SosCard } from './api/sos';

const COLOURS: Readonly<Record<SosCard['state'], string>> = {
  calling: 'error',
  acknowledged: 'processing',
  ended: 'default',
};

/** The state of a call for help, and that it is a silent one. */
export function SosTags({ sos: { state, stateText, silent, source } }: { sos: SosCard }) {
  return (
    <>
      <Tag color={COLOURS[state]}>{stateText}</Tag>
      {silent && <Tag color="warning">静默</Tag>}
      {source === 'device' && <Tag color="warning">设备报警</Tag>}
    </>
  );
}
