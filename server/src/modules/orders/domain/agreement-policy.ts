/** What signing an agreement goes by. Changing a number means a new version with its day and reason. */
export const AGREEMENT_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** characters of a typed name, spaces around it not counted */
  nameLeast: { value: 2, because: '姓名至少两个字，单个字认不出是谁' },
  nameMost: { value: 30, because: '容得下少数民族姓名与护照姓名' },
  signatureBytes: { value: 200_000, because: '签名图片上限' },
} as const;
