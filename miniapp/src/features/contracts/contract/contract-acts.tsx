import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { sentenceOf } from '@/lib/api/problem';
import { go, routes } from '@/lib/routes';
import { getRenewal } from '../api';
import { usePackageDraft } from '../package-draft';

export type SheetName = 'pause' | 'resume' | 'replace';

interface Props {
  contract: Schemas['ContractView'];
  onOpen: (sheet: SheetName) => void;
}

/** What the customer may do with the whole package now. */
export function ContractActs({ contract, onOpen }: Props) {
  const { actions } = contract;
  const sheets = [
    { name: 'resume', label: contract.pause ? '提前恢复' : '选时间' },
    { name: 'pause', label: '暂停' },
    { name: 'replace', label: '换人' },
  ] as const;
  const offered = sheets.filter(({ name }) => actions.includes(name));
  if (offered.length === 0 && !actions.includes('renew')) return null;
  return (
    <View className="contract-acts">
      {offered.map(({ name, label }) => (
        <Button
          key={name}
          id={`open-${name}`}
          kind={name === 'resume' ? 'secondary' : 'quiet'}
          size="small"
          onClick={() => onOpen(name)}
        >
          {label}
        </Button>
      ))}
      {actions.includes('renew') ? <RenewButton contractId={contract.id} /> : null}
    </View>
  );
}

/** The next series at the same time with the same worker: the plan shows every visit and today's price before paying. */
function RenewButton({ contractId }: { contractId: string }) {
  const [busy, setBusy] = useState(false);
  const renew = async () => {
    setBusy(true);
    try {
      const { serviceId, packageId, addressId, hours, addOns, note, firstAt } = await getRenewal(contractId);
      const booking = useBookingDraft.getState();
      booking.wishAgain({ serviceId, addressId, hours: hours ?? undefined, addOns });
      booking.chooseStart(firstAt);
      if (note) booking.setNeeds(serviceId, { note });
      usePackageDraft.getState().renew(packageId, contractId);
      go(routes.plan());
    } catch (problem) {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    }
    setBusy(false);
  };
  return (
    <Button id="renew" size="small" busy={busy} onClick={() => void renew()}>
      续订下一期
    </Button>
  );
}
