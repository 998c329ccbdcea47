import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '@/components/cell';

/** The agreement of the service, folded until somebody wants to read it before booking. */
export function AgreementText({ agreement }: { agreement: Schemas['ServiceAgreementText'] }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="card" id="service-agreement">
      <Cell
        id="read-terms"
        icon="pen"
        title={agreement.title}
        hint={open ? '付款后、服务前在小程序里签署' : '点开看全文，付款后再签署'}
        onClick={() => setOpen(!open)}
      />
      {open ? agreement.clauses.map((clause) => <Line key={clause} text={clause} />) : null}
      {open ? agreement.healthStatements.map((one) => <Line key={one} text={`健康声明：${one}`} />) : null}
    </View>
  );
}

function Line({ text }: { text: string }) {
  return (
    <View className="inclusion">
      <View className="inclusion-text">{text}</View>
    </View>
  );
}
