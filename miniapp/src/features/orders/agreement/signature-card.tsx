import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { SignatureFields } from './signature-fields';
import { Statement } from './statement';
import type { Signing } from './use-signing';

interface Props {
  agreement: Schemas['AgreementView'];
  signing: Signing;
}

/** The health statements, and where it is signed. */
export function SignatureCard({ agreement: { healthStatements }, signing }: Props) {
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
      <SignatureFields draft={signing.draft} />
    </>
  );
}
