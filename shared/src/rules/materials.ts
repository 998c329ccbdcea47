/** Who brings a material that a customer asks for. */
export const MATERIAL_BRINGERS = ['company', 'customer'] as const;
export type MaterialBringer = (typeof MATERIAL_BRINGERS)[number];

export const MATERIAL_BRINGER_NAMES: Readonly<Record<MaterialBringer, string>> = {
  company: '公司带',
  customer: '客户自备',
};

/** How long a list of materials may be: rows, and characters of a name and of a note. */
export const MATERIAL_LIMITS = { rows: 10, name: 40, note: 100 } as const;
