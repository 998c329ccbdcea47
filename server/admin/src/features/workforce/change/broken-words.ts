/** `2个上门、1份住家`; empty when nothing breaks. */
export function brokenWords(visits: number, stays: number): string {
  return [visits > 0 ? `${visits}个上门` : '', stays > 0 ? `${stays}份住家` : ''].filter(Boolean).join('、');
}
