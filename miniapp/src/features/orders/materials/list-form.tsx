import type { Schemas } from '@daowei/shared/api/client';
import { MATERIAL_LIMITS } from '@daowei/shared/rules/materials';
import { View } from '@tarojs/components';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { deviceTime } from '@/lib/clock';
import { SignatureFields } from '../agreement/signature-fields';
import { useSignature } from '../agreement/use-signature';
import { RowCard } from './row-card';
import { useDraft } from './use-draft';
import './materials.scss';

interface Props {
  list: Schemas['MaterialsView'];
  busy: boolean;
  onSign: (body: Schemas['SignMaterials']) => void;
}

/** The whole list is written, and signed below. */
export function ListForm({ list, busy, onSign }: Props) {
  const draft = useDraft(list.items);
  const signing = useSignature();
  const { rows, nameless, full } = draft;
  const sign = () =>
    onSign({ basedOn: list.version, items: draft.asked(), deviceTime: deviceTime(), ...signing.signature() });
  return (
    <>
      <View className="muted">想用什么品牌、什么用料，写在这里并签名；服务人员出发前会逐样核对，没带齐不出发。</View>
      {rows.map((row, place) => (
        <RowCard
          key={row.key}
          row={row}
          place={place}
          onChange={(part) => draft.change(row.key, part)}
          onDrop={rows.length > 1 ? () => draft.drop(row.key) : null}
        />
      ))}
      <View className="material-add">
        {' '}
        <Button id="material-add" kind="secondary" block disabled={full} onClick={draft.add}>
          {full ? `最多${MATERIAL_LIMITS.rows}样` : '再加一样'}
        </Button>
      </View>
      <SignatureFields draft={signing} />
      <BottomBar note={nameless > 0 ? `还有${nameless}样没有写名称` : '签署后，服务人员按这份清单准备'}>
        <Button id="submit-materials" block disabled={nameless > 0 || !signing.named} busy={busy} onClick={sign}>
          签署用料清单
        </Button>
      </BottomBar>
    </>
  );
}
