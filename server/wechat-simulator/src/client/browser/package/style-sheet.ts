import type { StylePart } from '../../../pack/package-types.js';

const DESIGN_WIDTH = 750;
const EPSILON = 1e-4;

/**
 * Pixels of a length in rpx on a phone of this width. WeChat rounds down to whole pixels, and shows anything above
 * nothing as at least half a pixel on its Retina phones.
 */
export function rpxToPx(rpx: number, screenWidth: number): number {
  if (rpx === 0) return 0;
  const px = Math.floor((Math.abs(rpx) / DESIGN_WIDTH) * screenWidth + EPSILON);
  return Math.sign(rpx) * (px === 0 ? 0.5 : px);
}

/** Finishes an inline style as WeChat does: rpx into pixels, the safe area into the phone's own. */
export function inlineStyle(text: string, screenWidth: number): string {
  return text
    .replace(/(^|[^\w.-])([+-]?(?:\d+\.?\d*|\.\d+))rpx\b/g, (_all, before: string, rpx: string) => {
      return `${before}${rpxToPx(Number(rpx), screenWidth)}px`;
    })
    .replace(/\benv\(\s*(safe-area-inset-(?:top|right|bottom|left))/g, 'var(--$1');
}

export type SheetSource = (id: string) => readonly StylePart[] | undefined;

/**
 * The CSS of a packed sheet on a phone of this width, imports included (each once). A prefix scopes its classes to
 * one component, the way glass-easel names them in the tree.
 */
export function renderSheet(sheets: SheetSource, id: string, screenWidth: number, prefix: string | undefined): string {
  const seen = new Set<string>();
  const render = (sheet: string): string => {
    const parts = sheets(sheet);
    if (parts === undefined || seen.has(sheet)) return '';
    seen.add(sheet);
    let css = '';
    for (const part of parts) {
      if (typeof part === 'string') css += part;
      else if ('rpx' in part) css += `${rpxToPx(part.rpx, screenWidth)}px`;
      else if ('cls' in part) css += prefix === undefined ? part.cls : `${prefix}--${part.cls}`;
      else css += render(part.use);
    }
    return css;
  };
  return render(id);
}
