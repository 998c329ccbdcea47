import type { ComponentType } from 'react';
import { useSession } from '@/lib/session';
import { AreYouWell } from '@/worker/devices/are-you-well';

/** A page of the tab bar: a worker who passes through it is asked what their device asks as well. */
export function tabPage(Page: ComponentType): ComponentType {
  return function TabPage() {
    const isWorker = useSession(({ me }) => me?.roles.includes('worker') ?? false);
    return (
      <>
        {isWorker ? <AreYouWell /> : null}
        <Page />
      </>
    );
  };
}
