import type { PolicySheet } from './api/list-policies';

/** The sheets with the lines whose name or reason holds the text; a sheet without any is left out. */
export function matching(sheets: readonly PolicySheet[], text: string): PolicySheet[] {
  const wanted = text.trim();
  return sheets
    .map((sheet) => ({
      ...sheet,
      lines: sheet.lines.filter(({ name, because }) => name.includes(wanted) || because.includes(wanted)),
    }))
    .filter(({ lines }) => lines.length > 0);
}
