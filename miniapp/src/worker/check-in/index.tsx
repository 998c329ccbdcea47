import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { ProblemNotice } from '@/components/notice';
import { ApiProblem } from '@/lib/api/problem';
import { deviceTime } from '@/lib/clock';
import { goBack } from '@/lib/routes';
import { useCheckIn } from '../api';
import { workerPage } from '../worker-page';
import { whereAmI } from '../where-am-i';
import { PlaceReason, type PlaceWords } from './place-reason';
import './check-in.scss';

const CODE_LENGTH = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

type Proof = { doorCode: string } | { voucher: string };

/** At the door: scan the customer's voucher or enter the six digits they tell. */
function CheckInPage() {
  const id = useRouter().params.id ?? '';
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const checkIn = useCheckIn(id);

  /** shown but not believed: the place does not fit, and waits for a word and a picture */
  const [doubted, setDoubted] = useState<Proof | null>(null);
  const [words, setWords] = useState<PlaceWords>({ reason: '', photo: null });

  const send = async (proof: Proof) => {
    setBusy(true);
    const at = await whereAmI();
    try {
      const said = words.photo ? { reason: words.reason.trim(), photoId: words.photo.id } : {};
      const visit = await checkIn.mutateAsync({ ...proof, ...said, at, deviceTime: deviceTime() });
      void Taro.showToast({ title: visit ? '签到成功' : '已记下，有信号后核验', icon: visit ? 'success' : 'none' });
      goBack();
    } catch (refusal) {
      if (refusal instanceof ApiProblem && refusal.code === 'PLACE_UNPROVEN') setDoubted(proof);
      // Said by the notice above the pad; the next try starts with an empty one.
      setCode('');
    } finally {
      setBusy(false);
    }
  };
  const press = (digit: string) => {
    if (busy || code.length >= CODE_LENGTH) return;
    const next = code + digit;
    setCode(next);
    if (checkIn.error) checkIn.reset();
    if (next.length === CODE_LENGTH) void send({ doorCode: next });
  };
  const scan = async () => {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'], onlyFromCamera: false });
      await send({ voucher: result });
    } catch (fault) {
      if (!/cancel/.test(String((fault as { errMsg?: string } | null)?.errMsg))) {
        void Taro.showToast({ title: '没有扫到二维码，可以输入门码', icon: 'none' });
      }
    }
  };

  return (
    <View className="screen">
      <ProblemNotice error={checkIn.error} />
      {doubted ? <PlaceReason words={words} busy={busy} onChange={setWords} onSend={() => void send(doubted)} /> : null}
      <Button id="scan" size="large" block busy={busy} onClick={() => void scan()}>
        <Icon name="scan" size={22} className="btn-icon" />
        扫客户的二维码
      </Button>
      <View className="pad-title">或请客户报6位门码</View>
      <View className="code" ariaLabel={`已输入${code.length}位`}>
        {Array.from({ length: CODE_LENGTH }, (_, index) => (
          <View key={index} className={`code-digit ${index === code.length ? 'code-next' : ''}`}>
            {code[index] ?? ''}
          </View>
        ))}
      </View>
      <View className="keys">
        {KEYS.map((digit) => (
          <Key key={digit} digit={digit} onPress={press} />
        ))}
        <View className="key key-none" />
        <Key digit="0" onPress={press} />
        <View
          id="key-back"
          className="key"
          hoverClass="pressed"
          ariaRole="button"
          ariaLabel="删除一位"
          onClick={() => setCode((now) => now.slice(0, -1))}
        >
          <Icon name="backspace" size={26} />
        </View>
      </View>
    </View>
  );
}

function Key({ digit, onPress }: { digit: string; onPress: (digit: string) => void }) {
  return (
    <View id={`key-${digit}`} className="key" hoverClass="pressed" ariaRole="button" onClick={() => onPress(digit)}>
      {digit}
    </View>
  );
}

export default workerPage(CheckInPage);
