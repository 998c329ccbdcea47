import type { DeskComplaint } from './api/complaints';

/** Colours of antd's tags by state. */
export const STATE_COLOURS: Readonly<Record<DeskComplaint['state'], string>> = {
  open: 'warning',
  handling: 'processing',
  waiting: 'default',
  solved: 'success',
  closed: 'default',
  withdrawn: 'default',
  merged: 'default',
};
