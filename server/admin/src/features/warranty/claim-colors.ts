import type { WarrantyClaim } from './api/warranty';

export const CLAIM_COLORS: Readonly<Record<WarrantyClaim['state'], string>> = {
  open: 'processing',
  overdue: 'error',
  kept: 'success',
  late: 'warning',
  given_up: 'default',
  broken: 'error',
};
