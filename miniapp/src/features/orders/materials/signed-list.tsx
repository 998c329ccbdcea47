import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { SignatureProof } from '../agreement/signature-proof';
import '../agreement/signed-card.scss';
import { MaterialRows } from './material-rows';
import './materials.scss';

interface Props {
  list: Schemas['MaterialsView'];
  busy: boolean;
  onChange: () => void;
  onWithdraw: () => void;
}

/** What was asked for, who signed it and when; as long as nobody has set out, it may be changed or withdrawn. */
export function SignedList({ list, busy, onChange, onWithdraw }: Props) {
  const { items, signature, version, mayChange } = list;
  const withdraw = async () => {
    const { confirm } = await Taro.showModal({
      title: '不指定用料了？',
      content: '撤回以后，我们按公司标准用料服务。',
      confirmText: '撤回',
      cancelText: '再想想',
    });
    if (confirm) onWithdraw();
  };
  return (
    <>
      <View className="card" id="materials-list">
        <View className="card-title">用料清单（第{version}版）</View>
        <MaterialRows rows={items} own="您自备" />
      </View>
      {signature ? (
        <View className="card" id="materials-signed">
          <View className="card-title">已签署</View>
          <SignatureProof signature={signature} />
          <View className="signed-hash">清单指纹 {signature.hash}</View>
        </View>
      ) : null}
      {mayChange ? (
        <BottomBar note="服务人员出发前都可以改，改了要重新签名">
          <View className="material-withdraw">
            {' '}
            <Button id="withdraw-materials" kind="secondary" busy={busy} onClick={() => void withdraw()}>
              撤回
            </Button>
          </View>
          <Button id="change-materials" block onClick={onChange}>
            修改清单
          </Button>
        </BottomBar>
      ) : (
        <View className="muted">清单不能再改了；有要紧的事请联系客服。</View>
      )}
    </>
  );
}
