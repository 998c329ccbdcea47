import type { GrantRow } from './api/compensations';

/** How a grant stands, in the colour it is shown with. */
export const GRANT_STATES: Record<GrantRow['state'], { readonly name: string; readonly color: string }> = {
  choosing: { name: '等客户选择', color: 'warning' },
  given: { name: '已给', color: 'success' },
  redo: { name: '免费重做', color: 'processing' },
  withdrawn: { name: '已撤回', color: 'default' },
};
