import type { ComponentType } from 'react';
import { AreYouWell } from './devices/are-you-well';

/**
 * A page of the worker: whatever it shows, loading or failed too, it asks what their device asks. Every page of this
 * package is exported through here.
 */
export function workerPage(Page: ComponentType): ComponentType {
  return function WorkerPage() {
    return (
      <>
        <AreYouWell />
        <Page />
      </>
    );
  };
}
