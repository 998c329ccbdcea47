/**
 * The visual language of 到位, in one place: the mini-program turns these into SCSS variables at build time,
 * the admin page into its antd theme. Every text colour reaches WCAG AA (4.5:1) on the surfaces named beside it.
 */

/** Colours. Jade acts, amber promises and waits, red warns; everything else is quiet. */
export const color = {
  /** Pressed state of the brand; text on `brandSoft`. */
  brandStrong: '#075A45',
  /** Actions, progress, links. White text on it: 6.2:1. */
  brand: '#0B6E55',
  /** Large shapes and gradients only; white text on it: 4.6:1. */
  brandLight: '#0F8466',
  /** Selected chips, soft borders. */
  brandTint: '#D9F0E8',
  /** Soft background of something chosen or done. */
  brandSoft: '#EEF8F4',

  /** Text of a promise or of waiting, on white or `accentSoft`. */
  accentStrong: '#8A4B00',
  /** Icons and figures of waiting; 5.6:1 on white. */
  accent: '#9A5700',
  /** Shapes only (stars, progress of waiting); never text on white. */
  accentLight: '#E8930C',
  accentTint: '#FDEBCB',
  accentSoft: '#FFF7E8',

  /** Danger as text on `dangerSoft`. */
  dangerStrong: '#A82018',
  /** Danger: refusals, SOS, losing something. White text on it: 5.7:1. */
  danger: '#C22D24',
  dangerSoft: '#FDF0EE',

  /** Headlines and figures. */
  ink: '#15201C',
  /** Body text. */
  inkBody: '#3B4843',
  /** Secondary text; still AA on white and `canvas`. */
  inkMuted: '#5C6A64',
  /** Shapes and disabled controls only, never text that must be read. */
  inkFaint: '#A9B4AF',

  /** Page background. */
  canvas: '#F4F7F5',
  /** Cards. */
  surface: '#FFFFFF',
  /** Wells inside a card, skeletons. */
  sunken: '#EEF2F0',
  /** Hairlines and outlines of fields. */
  line: '#E1E8E4',
  /** Behind sheets. */
  scrim: 'rgba(12, 24, 20, 0.52)',
  onBrand: '#FFFFFF',
} as const;

/** 8 px grid in px; `half` is for the inside of small things. */
export const space = { half: 4, x1: 8, x2: 16, x3: 24, x4: 32, x5: 40, x6: 48, x8: 64 } as const;

/** Corner radii in px. */
export const radius = { small: 8, medium: 12, card: 16, sheet: 24, pill: 999 } as const;

/** Type scale: size and line height in px. */
export const type = {
  caption: { size: 12, line: 18 },
  small: { size: 13, line: 20 },
  body: { size: 15, line: 24 },
  title: { size: 17, line: 26 },
  heading: { size: 20, line: 28 },
  display: { size: 28, line: 36 },
  figure: { size: 36, line: 44 },
} as const;

export const weight = { regular: 400, medium: 500, bold: 600 } as const;

/** System faces only: nothing is downloaded to read a page. */
export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Shadows, from resting card to sheet. */
export const shadow = {
  card: '0 1px 2px rgba(16, 40, 32, 0.04), 0 4px 16px rgba(16, 40, 32, 0.05)',
  raised: '0 2px 4px rgba(16, 40, 32, 0.06), 0 8px 24px rgba(16, 40, 32, 0.10)',
  sheet: '0 -4px 24px rgba(16, 40, 32, 0.12)',
} as const;

/** Durations in ms. */
export const motion = { quick: 120, calm: 220 } as const;

/** Smallest thing a thumb may be asked to hit, in px. */
export const tapTarget = 44;
