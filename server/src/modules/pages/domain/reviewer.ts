const HONORIFIC = /^(.).*?(先生|女士|小姐|老师|阿姨|大哥|大姐)/u;
/** A telephone number, an account with WeChat or a card: nothing of it belongs on a page that everybody reads. */
const LONG_NUMBER = /\d[\d\s-]{5,}\d/g;

/** A customer as strangers read of them: the family name, with the form of address where one was given. */
export function reviewerName(contactName: string): string {
  const [, family, title] = HONORIFIC.exec(contactName) ?? [];
  if (family && title) return `${family}${title}`;
  return `${[...contactName][0] ?? '顾'}**`;
}

/** What was written, without numbers by which somebody could be found. */
export function publicWords(text: string): string {
  return text.replace(LONG_NUMBER, '***');
}
