import { svgDataUri } from './svg.js';

/**
 * Portraits of demo people, drawn from a seed: the same person looks the same on every screen, and nobody's real
 * face is used. Colours stay inside the visual language.
 */

const BACKGROUNDS = ['#D9F0E8', '#FDEBCB', '#E3ECF5', '#F2E6E0', '#E9E6F3'] as const;
const SKINS = ['#F6D3B8', '#F0C6A4', '#E8B88F', '#FADEC8'] as const;
const HAIRS = ['#2A211C', '#3B2A22', '#1F1F24', '#54453C'] as const;
const CLOTHES = ['#0B6E55', '#0F8466', '#3E6B8A', '#9A5700', '#6B5B8C'] as const;

/** Hair as paths around a head centred at (40, 34) with radius 15. */
const SHORT_HAIR = [
  // parted to the side
  'M24 34c-1-13 6-20 16-20s17 7 16 20c-2-6-6-9-11-10-6 3-14 3-18 2-2 2-3 5-3 8z',
  // cropped
  'M25 31c0-11 6-17 15-17s15 6 15 17c-3-5-6-7-15-7s-12 2-15 7z',
] as const;
const LONG_HAIR = [
  // bun
  'M24 35c-1-12 6-19 16-19s17 7 16 19c-3-7-8-10-16-10s-13 3-16 10z M33 13a7 7 0 0 1 14 0 7 7 0 0 1-14 0z',
  // bob
  'M22 46c-3-19 3-32 18-32s21 13 18 32c-3 1-5 0-6-1 1-8-1-14-4-18-6 3-14 3-18 1-3 4-4 10-3 17-1 1-3 2-5 1z',
] as const;
const ANY_HAIR = [...SHORT_HAIR, ...LONG_HAIR] as const;

/** Seeds may begin with `female:` or `male:`, so that a portrait fits the name beside it. */
function hairFor(seed: string): readonly [string, ...string[]] {
  if (seed.startsWith('female:')) return LONG_HAIR;
  return seed.startsWith('male:') ? SHORT_HAIR : ANY_HAIR;
}

/** The portrait as an SVG document. */
export function avatarSvg(seed: string): string {
  const take = picker(seed);
  const background = take(BACKGROUNDS);
  const skin = take(SKINS);
  const hair = take(HAIRS);
  const clothes = take(CLOTHES);
  const shape = take(hairFor(seed));
  const smile = take(['M35 40c3 3 7 3 10 0', 'M35.5 40.5c2.5 2 6.5 2 9 0', 'M36 40c2 3.5 6 3.5 8 0'] as const);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="80" height="80">',
    `<rect width="80" height="80" fill="${background}"/>`,
    `<path d="M14 80c0-17 11-25 26-25s26 8 26 25z" fill="${clothes}"/>`,
    `<path d="M33 46h14v9a7 7 0 0 1-14 0z" fill="${skin}"/>`,
    `<path d="M33 55l7 8 7-8 4 2-11 13-11-13z" fill="#FFFFFF" fill-opacity="0.9"/>`,
    `<circle cx="40" cy="34" r="15" fill="${skin}"/>`,
    `<path d="${shape}" fill="${hair}"/>`,
    '<circle cx="34.5" cy="34" r="1.7" fill="#2A211C"/><circle cx="45.5" cy="34" r="1.7" fill="#2A211C"/>',
    `<path d="${smile}" fill="none" stroke="#8C4A3A" stroke-width="1.6" stroke-linecap="round"/>`,
    '</svg>',
  ].join('');
}

/** The portrait as an address that an image can show. */
export function avatarDataUri(seed: string): string {
  return svgDataUri(avatarSvg(seed));
}

/** Takes one of each list, decided by the seed alone (FNV-1a, one step per choice). */
function picker(seed: string): <T>(choices: readonly [T, ...T[]]) => T {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193) >>> 0;
  return (choices) => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 0;
    state = (state ^ (state >>> 13)) >>> 0;
    return choices[state % choices.length] ?? choices[0];
  };
}
