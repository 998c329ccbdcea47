import { View } from '@tarojs/components';
import { QrCode } from '@/components/qr-code';
import './door-pass.scss';

/** What the customer shows at the door: the code to say and the picture to scan. */
export function DoorPass({ code, voucher }: { code: string | null; voucher: string | null }) {
  if (!code && !voucher) return null;
  return (
    <View className="card door" id="door-pass">
      <View className="card-title">到门出示</View>
      <View className="muted">服务人员到达后，请出示二维码或报门码签到</View>
      {code ? (
        <View className="door-code" id="door-code" ariaLabel={`门码 ${code}`}>
          {[...code].map((digit, index) => (
            <View key={index} className="door-digit">
              {digit}
            </View>
          ))}
        </View>
      ) : null}
      {voucher ? (
        <View className="door-voucher">
          <QrCode id="voucher" text={voucher} size={168} label="上门凭证二维码" />
        </View>
      ) : null}
    </View>
  );
}
