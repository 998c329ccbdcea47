import type { Schemas } from '@daowei/shared/api/client';
import { useRef, useState } from 'react';
import { deviceTime } from '@/lib/clock';

export const METHODS = [
  { value: 'drawn', label: '手写签名' },
  { value: 'typed', label: '填写姓名' },
] as const;
type Method = (typeof METHODS)[number]['value'];

/** Signing one agreement: every health statement ticked, then a drawn or a typed name. */
export function useSigning({ hash, healthStatements }: Schemas['AgreementView']) {
  const exporter = useRef<(() => string) | null>(null);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [method, setMethod] = useState<Method>('drawn');
  const [drawn, setDrawn] = useState(false);
  const [name, setName] = useState('');
  const open = healthStatements.length - ticked.length;
  const named = method === 'drawn' ? drawn : name.trim() !== '';
  return {
    exporter,
    ticked,
    method,
    name,
    /** statements that are still to be ticked */
    open,
    signed: named && open === 0,
    setMethod: (next: Method) => {
      setMethod(next);
      setDrawn(false); // the pad comes back empty
    },
    setDrawn,
    setName,
    toggle: (place: number) =>
      setTicked(ticked.includes(place) ? ticked.filter((one) => one !== place) : [...ticked, place]),
    /** What is sent. */
    given: (): Schemas['SignAgreement'] => {
      const signature = method === 'drawn' ? { signaturePng: exporter.current?.() ?? '' } : { typedName: name.trim() };
      return { hash, healthTicks: [...ticked], deviceTime: deviceTime(), ...signature };
    },
  };
}
export type Signing = ReturnType<typeof useSigning>;
