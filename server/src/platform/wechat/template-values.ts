/**
 * What WeChat lets into the fields of a subscription message, by the letters of the field's key (`thing1` → thing).
 * Lengths are code points. Source: the parameter table of the subscribe-message page (see docs, WeChat contract sheet).
 */
interface ValueRule {
  readonly max: number;
  /** what may not stand in it is left out */
  readonly strip?: RegExp;
  /** a shorter limit that applies when the text matches */
  readonly maxWhen?: { readonly matches: RegExp; readonly max: number };
  /** honest words for "nothing"; without them an empty field is refused: a time or an amount cannot be made up */
  readonly whenEmpty?: string;
  /** a cut text says that it was cut */
  readonly ellipsis?: boolean;
}

const VALUE_RULES: Readonly<Record<string, ValueRule>> = {
  thing: { max: 20, whenEmpty: '无', ellipsis: true },
  number: { max: 32, strip: /[^\d.-]/gu },
  letter: { max: 32, strip: /[^A-Za-z]/gu },
  symbol: { max: 5, strip: /[^\p{P}\p{S}]/gu, whenEmpty: '-' },
  character_string: { max: 32, strip: /[^\x20-\x7e]/gu, whenEmpty: '-' },
  time: { max: 64 },
  date: { max: 64 },
  amount: { max: 14, strip: /[^\p{Sc}\d.元]/gu },
  phone_number: { max: 17, strip: /[^\d+\-*#() ]/gu, whenEmpty: '-' },
  car_number: { max: 8, strip: /[^\p{Script=Han}A-Za-z0-9]/gu },
  name: { max: 20, strip: /\p{N}/gu, maxWhen: { matches: /\p{Script=Han}/u, max: 10 }, whenEmpty: '服务人员' },
  phrase: { max: 5, strip: /[^\p{Script=Han}]/gu, whenEmpty: '无' },
};

/** The values as WeChat takes them, or the key of a field that has nothing to say and may not be empty. */
export type FittedValues = { readonly values: Readonly<Record<string, string>> } | { readonly unfit: string };

/** Shortens and cleans every value for its field. */
export function fitValues(values: Readonly<Record<string, string>>): FittedValues {
  const fitted: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    const text = fitValue(key, value);
    if (text === null) return { unfit: key };
    fitted[key] = text;
  }
  return { values: fitted };
}

/** One value for its field, or null when nothing honest is left to say. */
export function fitValue(key: string, value: string): string | null {
  const rule = VALUE_RULES[/^([a-z_]+)\d{1,2}$/.exec(key)?.[1] ?? ''];
  if (!rule) return null;
  const clean = value
    // control characters, and halves of surrogate pairs, which are no text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .replace(rule.strip ?? /$^/u, '')
    .trim();
  if (clean === '') return rule.whenEmpty ?? null;
  const max = rule.maxWhen?.matches.test(clean) ? rule.maxWhen.max : rule.max;
  return cut(clean, max, rule.ellipsis ?? false);
}

/** At most `max` code points: a surrogate pair is never torn. */
function cut(text: string, max: number, ellipsis: boolean): string {
  const points = [...text];
  if (points.length <= max) return text;
  return ellipsis ? `${points.slice(0, max - 1).join('')}…` : points.slice(0, max).join('').trim();
}
