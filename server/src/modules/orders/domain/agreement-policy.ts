import type { Policy } from '../../../platform/policy/policy.js';

/** What signing an agreement goes by. Changing a number means a new version with its day and reason. */
export const AGREEMENT_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** characters of a typed name, spaces around it not counted */
  nameLeast: { name: '签名最少字数', value: 2, because: '姓名至少两个字，单个字认不出是谁' },
  nameMost: { name: '签名最多字数', value: 30, because: '容得下少数民族姓名与护照姓名' },
  signatureBytes: {
    name: '手写签名图片上限（字节）',
    value: 200_000,
    because: '一屏大小的手写签名远小于此，更大的多半不是签名',
  },
} as const satisfies Policy;
