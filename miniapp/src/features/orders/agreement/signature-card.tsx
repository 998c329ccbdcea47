import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Chips } from '@/components/chips';
import { Field } from '@/components/field';
import { SignaturePad } from '@/components/signature-pad';
import { Statement } from './statement';
import { METHODS, type Signing } from './use-signing';
import './signature-card.scss';

/** The server refuses longer ones. */
const LONGEST_NAME = 30;

interface Props {
  agreement: Schemas['AgreementView'];
  signing: Signing;
}

/** The health statements, and where it is signed. */
export function SignatureCard({ agreement: { healthStatements }, signing }: Props) {
  const { method } = signing;
  return (
    <>
      {healthStatements.length > 0 ? (
        <View className="card">
          <View className="card-title">健康声明（请逐条确认）</View>
          {healthStatements.map((statement, place) => (
            <Statement
              key={statement}
              id={`statement-${place}`}
              text={statement}
              ticked={signing.ticked.includes(place)}
              onToggle={() => signing.toggle(place)}
            />
          ))}
        </View>
      ) : null}
      <View className="card">
        <View className="card-title">签署</View>
        <View className="sign-method">
          <Chips id="method" options={METHODS} chosen={[method]} onToggle={signing.setMethod} />
        </View>
        {method === 'drawn' ? (
          <SignaturePad onChange={signing.setDrawn} exporter={signing.exporter} />
        ) : (
          <Field
            id="signer-name"
            label="姓名"
            value={signing.name}
            placeholder="请填写您的真实姓名"
            maxlength={LONGEST_NAME}
            onChange={signing.setName}
          />
        )}
      </View>
    </>
  );
}
