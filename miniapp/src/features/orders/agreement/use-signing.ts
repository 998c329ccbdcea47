import type { Schemas } from '@daowei/shared/api/client';
import { useState } from 'react';
import { deviceTime } from '@/lib/clock';
import { useSignature } from './use-signature';

/** Signing one agreement: every health statement ticked, then a drawn or a typed name. */
export function useSigning({ hash, healthStatements }: Schemas['AgreementView']) {
  const draft = useSignature();
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const open = healthStatements.length - ticked.length;
  return {
    draft,
    ticked,
    /** statements that are still to be ticked */
    open,
    signed: draft.named && open === 0,
    toggle: (place: number) =>
      setTicked(ticked.includes(place) ? ticked.filter((one) => one !== place) : [...ticked, place]),
    /** What is sent. */
    given: (): Schemas['SignAgreement'] => ({
      hash,
      healthTicks: [...ticked],
      deviceTime: deviceTime(),
      ...draft.signature(),
    }),
  };
}
export type Signing = ReturnType<typeof useSigning>;
