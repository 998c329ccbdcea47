import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { SignatureProof } from './signature-proof';
import './signed-card.scss';

interface Props {
  agreement: Schemas['AgreementView'];
  signature: Schemas['AgreementSignatureView'];
}

/** Who signed, when, and the fingerprint of the text: proof for both sides. */
export function SignedCard({ agreement, signature }: Props) {
  return (
    <View className="card" id="agreement-signed">
      <View className="card-title">已签署</View>
      {agreement.healthStatements.map((statement) => (
        <View key={statement} className="signed-line">
          健康声明：{statement}
        </View>
      ))}
      <SignatureProof signature={signature} />
      <View className="signed-line">协议版本 {agreement.version}</View>
      <View className="signed-hash">文本指纹 {signature.hash}</View>
    </View>
  );
}
