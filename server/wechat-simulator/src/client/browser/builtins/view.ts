import type { BuiltinDefinition } from './builtin.js';
import css from './view.css';

const HOVER = { hoverClass: 'none', hoverStopPropagation: false, hoverStartTime: 50, hoverStayTime: 400 };

export const view: BuiltinDefinition = { tag: 'view', css, properties: HOVER };

export const coverView: BuiltinDefinition = { tag: 'cover-view', properties: { scrollTop: 0, markerId: '' } };

export const span: BuiltinDefinition = { tag: 'span' };
