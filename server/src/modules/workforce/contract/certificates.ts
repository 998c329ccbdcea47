import type { LocalDate } from '@daowei/shared/kernel/local-date';

/** What is wrong with somebody's certificates for work on `days`, as sentences for the office; empty when nothing. */
export function lacksCertificates(
  held: readonly { readonly kind: string; readonly expiresOn: LocalDate }[],
  kinds: readonly string[],
  days: readonly LocalDate[],
): string[] {
  return [...new Set(kinds)].flatMap((kind) => {
    const latest = held
      .filter((certificate) => certificate.kind === kind)
      .map((certificate) => certificate.expiresOn)
      .sort()
      .at(-1);
    if (latest === undefined) return [`没有${kind}`];
    // a certificate is good through its last day
    return days.some((day) => day > latest) ? [`${kind}有效期到${latest}，服务当天已过期`] : [];
  });
}
