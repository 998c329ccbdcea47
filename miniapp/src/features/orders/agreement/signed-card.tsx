import type { Schemas } from '@daowei/shared/api/client';
import { Image, View } from '@tarojs/components';
import { apiUrl } from '@/lib/api/transport';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
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
      {signature.signatureUrl ? (
        <Image className="signed-ink" src={apiUrl(signature.signatureUrl)} mode="aspectFit" ariaLabel="您的签名" />
      ) : (
        <View className="signed-name">{signature.signerName}</View>
      )}
      <View className="signed-line">{moment(signature.signedAt, nowMs())} 本人在微信签署</View>
      <View className="signed-line">协议版本 {agreement.version}</View>
      <View className="signed-hash">文本指纹 {signature.hash}</View>
    </View>
  );
}
