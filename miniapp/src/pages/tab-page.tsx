import type { ComponentType } from 'react';
import { useSession } from '@/lib/session';
import { AreYouWell } from '@/worker/devices/are-you-well';
import { PositionMark } from '@/worker/position/position-mark';

/** A page of the tab bar: a worker who passes through it is asked what their device asks as well, and goes on being seen on the way. */
export function tabPage(Page: ComponentType): ComponentType {
  return function TabPage() {
    const isWorker = useSession(({ me }) => me?.roles.includes('worker') ?? false);
    return (
      <>
        {isWorker ? (
          <>
            <AreYouWell />
            <PositionMark />
          </>
        ) : null}
        <Page />
      </>
    );
  };
}
