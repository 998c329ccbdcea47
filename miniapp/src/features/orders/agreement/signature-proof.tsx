import type { Schemas } from '@daowei/shared/api/client';
import { Image, View } from '@tarojs/components';
import { apiUrl } from '@/lib/api/transport';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import './signed-card.scss';

/** The signature as it was given, and when. */
export function SignatureProof({ signature }: { signature: Schemas['AgreementSignatureView'] }) {
  return (
    <>
      {signature.signatureUrl ? (
        <Image className="signed-ink" src={apiUrl(signature.signatureUrl)} mode="aspectFit" ariaLabel="您的签名" />
      ) : (
        <View className="signed-name">{signature.signerName}</View>
      )}
      <View className="signed-line">{moment(signature.signedAt, nowMs())} 本人在微信签署</View>
    </>
  );
}
