import { View } from '@tarojs/components';
import { Chips } from '@/components/chips';
import { Field } from '@/components/field';
import { SignaturePad } from '@/components/signature-pad';
import { METHODS, type SignatureDraft } from './use-signature';
import './signature-card.scss';

/** The server refuses longer ones. */
const LONGEST_NAME = 30;

/** Where something is signed: by hand, or by one's name. */
export function SignatureFields({ draft }: { draft: SignatureDraft }) {
  return (
    <View className="card">
      <View className="card-title">签署</View>
      <View className="sign-method">
        <Chips id="method" options={METHODS} chosen={[draft.method]} onToggle={draft.setMethod} />
      </View>
      {draft.method === 'drawn' ? (
        <SignaturePad onChange={draft.setDrawn} exporter={draft.exporter} />
      ) : (
        <Field
          id="signer-name"
          label="姓名"
          value={draft.name}
          placeholder="请填写您的真实姓名"
          maxlength={LONGEST_NAME}
          onChange={draft.setName}
        />
      )}
    </View>
  );
}
