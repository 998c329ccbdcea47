import type { Schemas } from '@daowei/shared/api/client';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { SignatureCard } from './signature-card';
import { useSigning } from './use-signing';

interface Props {
  agreement: Schemas['AgreementView'];
  busy: boolean;
  onSign: (given: Schemas['SignAgreement']) => void;
}

/** The agreement is signed on its own page, where the visit was booked before. */
export function SignForm({ agreement, busy, onSign }: Props) {
  const signing = useSigning(agreement);
  const { open, signed, given } = signing;
  return (
    <>
      <SignatureCard agreement={agreement} signing={signing} />
      <BottomBar note={open > 0 ? `还有${open}条健康声明需要确认` : '签署即表示您已阅读并同意以上全部条款'}>
        <Button id="submit-agreement" block disabled={!signed} busy={busy} onClick={() => onSign(given())}>
          同意并签署
        </Button>
      </BottomBar>
    </>
  );
}
