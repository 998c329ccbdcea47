import { useRef, useState } from 'react';

export const METHODS = [
  { value: 'drawn', label: '手写签名' },
  { value: 'typed', label: '填写姓名' },
] as const;
type Method = (typeof METHODS)[number]['value'];

/** A drawn or a typed name. */
export function useSignature() {
  const exporter = useRef<(() => string) | null>(null);
  const [method, setMethod] = useState<Method>('drawn');
  const [drawn, setDrawn] = useState(false);
  const [name, setName] = useState('');
  return {
    exporter,
    method,
    name,
    /** something is drawn or typed */
    named: method === 'drawn' ? drawn : name.trim() !== '',
    setMethod: (next: Method) => {
      setMethod(next);
      setDrawn(false); // the pad comes back empty
    },
    setDrawn,
    setName,
    /** What is sent of it. */
    signature: (): { signaturePng: string } | { typedName: string } =>
      method === 'drawn' ? { signaturePng: exporter.current?.() ?? '' } : { typedName: name.trim() },
  };
}
export type SignatureDraft = ReturnType<typeof useSignature>;
