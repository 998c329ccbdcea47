import type { Schemas } from '@daowei/shared/api/client';
import { MATERIAL_LIMITS } from '@daowei/shared/rules/materials';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { Field } from '@/components/field';
import type { DraftRow } from './use-draft';
import './materials.scss';

const BRINGERS: readonly { value: Schemas['MaterialBringer']; label: string }[] = [
  { value: 'company', label: '公司带' },
  { value: 'customer', label: '我家有，自备' },
];

interface Props {
  row: DraftRow;
  place: number;
  onChange: (part: Partial<Schemas['AskedMaterial']>) => void;
  /** null: the only one */
  onDrop: (() => void) | null;
}

/** One material while it is written. */
export function RowCard({ row: { name, note, by }, place, onChange, onDrop }: Props) {
  return (
    <View className="card">
      <View className="card-title">第{place + 1}样</View>
      <Field
        id={`material-name-${place}`}
        label="名称"
        value={name}
        placeholder="如：立白洗洁精"
        maxlength={MATERIAL_LIMITS.name}
        onChange={(value) => onChange({ name: value })}
      />
      <Field
        id={`material-note-${place}`}
        label="说明"
        value={note}
        placeholder="品牌、用量、用在哪里（可不填）"
        maxlength={MATERIAL_LIMITS.note}
        onChange={(value) => onChange({ note: value })}
      />
      <View className="material-by">
        <Chips
          id={`material-by-${place}`}
          options={BRINGERS}
          chosen={[by]}
          onToggle={(value) => onChange({ by: value })}
        />
      </View>
      {onDrop ? (
        <Button id={`material-drop-${place}`} size="small" kind="quiet" onClick={onDrop}>
          去掉这一样
        </Button>
      ) : null}
    </View>
  );
}
