/**
 * Tags that WeChat itself provides. In WXML they are written bare (`<view>`); in the rendered tree they are
 * `wx-` elements, so that the browser does not give `<image>`, `<form>` or `<map>` a meaning of its own.
 */
export const BUILTIN_TAGS = [
  'ad',
  'audio',
  'button',
  'camera',
  'canvas',
  'checkbox',
  'checkbox-group',
  'cover-image',
  'cover-view',
  'editor',
  'form',
  'grid-view',
  'icon',
  'image',
  'input',
  'keyboard-accessory',
  'label',
  'list-view',
  'live-player',
  'live-pusher',
  'map',
  'match-media',
  'movable-area',
  'movable-view',
  'navigation-bar',
  'navigator',
  'official-account',
  'open-data',
  'page-container',
  'page-meta',
  'picker',
  'picker-view',
  'picker-view-column',
  'progress',
  'radio',
  'radio-group',
  'rich-text',
  'root-portal',
  'scroll-view',
  'share-element',
  'slider',
  'span',
  'sticky-header',
  'sticky-section',
  'swiper',
  'swiper-item',
  'switch',
  'text',
  'textarea',
  'video',
  'view',
  'web-view',
] as const;

export type BuiltinTag = (typeof BUILTIN_TAGS)[number];

const KNOWN: ReadonlySet<string> = new Set(BUILTIN_TAGS);

/** Whether WeChat provides `tag`; everything else must be a component that the page declares. */
export function isBuiltinTag(tag: string): tag is BuiltinTag {
  return KNOWN.has(tag);
}
