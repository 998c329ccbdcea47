import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { Field } from '@/components/field';
import { SignaturePad } from '@/components/signature-pad';
import { deviceTime } from '@/lib/clock';
import { Statement } from './statement';

/** The server refuses longer ones. */
const LONGEST_NAME = 30;
const METHODS = [
  { value: 'drawn', label: '手写签名' },
  { value: 'typed', label: '填写姓名' },
] as const;
type Method = (typeof METHODS)[number]['value'];

interface Props {
  agreement: Schemas['AgreementView'];
  busy: boolean;
  onSign: (given: Schemas['SignAgreement']) => void;
}

/** Every health statement ticked, then a drawn or a typed name. */
export function SignForm({ agreement, busy, onSign }: Props) {
  const exporter = useRef<(() => string) | null>(null);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [method, setMethod] = useState<Method>('drawn');
  const [drawn, setDrawn] = useState(false);
  const [name, setName] = useState('');

  const open = agreement.healthStatements.length - ticked.length;
  const signed = method === 'drawn' ? drawn : name.trim() !== '';
  const toggle = (place: number) =>
    setTicked(ticked.includes(place) ? ticked.filter((one) => one !== place) : [...ticked, place]);
  const submit = () => {
    const signature = method === 'drawn' ? { signaturePng: exporter.current?.() ?? '' } : { typedName: name.trim() };
    onSign({ hash: agreement.hash, healthTicks: [...ticked], deviceTime: deviceTime(), ...signature });
  };
  return (
    <>
      {agreement.healthStatements.length > 0 ? (
        <View className="card">
          <View className="card-title">健康声明（请逐条确认）</View>
          {agreement.healthStatements.map((statement, place) => (
            <Statement
              key={statement}
              id={`statement-${place}`}
              text={statement}
              ticked={ticked.includes(place)}
              onToggle={() => toggle(place)}
            />
          ))}
        </View>
      ) : null}
      <View className="card">
        <View className="card-title">签署</View>
        <View className="sign-method">
          <Chips id="method" options={METHODS} chosen={[method]} onToggle={setMethod} />
        </View>
        {method === 'drawn' ? (
          <SignaturePad onChange={setDrawn} exporter={exporter} />
        ) : (
          <Field
            id="signer-name"
            label="姓名"
            value={name}
            placeholder="请填写您的真实姓名"
            maxlength={LONGEST_NAME}
            onChange={setName}
          />
        )}
      </View>
      <BottomBar note={open > 0 ? `还有${open}条健康声明需要确认` : '签署即表示您已阅读并同意以上全部条款'}>
        <Button id="submit-agreement" block disabled={!signed || open > 0} busy={busy} onClick={submit}>
          同意并签署
        </Button>
      </BottomBar>
    </>
  );
}
