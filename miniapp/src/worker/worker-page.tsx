import type { ComponentType } from 'react';
import { AreYouWell } from './devices/are-you-well';
import { PositionMark } from './position/position-mark';

/**
 * A page of the worker: whatever it shows, loading or failed too, it asks what their device asks, and says it while a
 * customer is shown where this phone is. Every page of this package is exported through here.
 * @param saysPlace the page itself says more of the place
 */
export function workerPage(Page: ComponentType, { saysPlace = false } = {}): ComponentType {
  return function WorkerPage() {
    return (
      <>
        <AreYouWell />
        {saysPlace ? null : <PositionMark />}
        <Page />
      </>
    );
  };
}
