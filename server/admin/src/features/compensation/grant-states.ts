import type { GrantRow } from './api/compensations';

/** How a grant stands, in the colour it is shown with. */
export const GRANT_STATES: Record<GrantRow['state'], { readonly name: string; readonly color: string }> = {
  choosing: { name: '等客户选择', color: 'gold' },
  given: { name: '已给', color: 'green' },
  redo: { name: '免费重做', color: 'blue' },
  withdrawn: { name: '已撤回', color: 'default' },
};
