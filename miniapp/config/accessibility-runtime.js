import { mergeInternalComponents } from '@tarojs/shared';

// Must name the same components and attributes, in the same order, as accessibility-plugin.ts.
const ARIA = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' };

mergeInternalComponents({ View: ARIA, Button: ARIA, Image: ARIA, Input: ARIA, Textarea: ARIA, Switch: ARIA });
