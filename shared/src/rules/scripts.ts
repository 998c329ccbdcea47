/**
 * Scripts (话术): what the office says to customers, with gaps that are filled from the booking. The editor and the server
 * judge and fill them by the same rules.
 */

/** Where a gap's words come from: who is written to and their booking, or whoever sends it. */
export type VariableSource = 'booking' | 'sender';

interface Variable {
  readonly source: VariableSource;
  /** what the sender is asked for, or what the booking brings */
  readonly hint: string;
  /** for the preview */
  readonly example: string;
}

/** Every gap a script may have, by the word that stands in its braces. */
export const SCRIPT_VARIABLES = {
  客户: { source: 'booking', hint: '联系人的称呼', example: '林女士' },
  服务: { source: 'booking', hint: '服务名称', example: '日常保洁' },
  日期: { source: 'booking', hint: '上门日期', example: '3月5日' },
  时间: { source: 'booking', hint: '约定的到达时间', example: '3月5日 9:00–9:30' },
  服务人员: { source: 'booking', hint: '谁上门', example: '王建国' },
  小区: { source: 'booking', hint: '服务地址的小区', example: '翠苑一区' },
  订单号: { source: 'booking', hint: '订单号', example: 'DW20260305000123' },
  隔了几天: { source: 'booking', hint: '上门日期到今天的天数', example: '32' },
  客服: { source: 'booking', hint: '客户的专属客服，没有时是发送的人', example: '周敏' },
  新时间: { source: 'sender', hint: '建议改到什么时间', example: '3月6日上午9点' },
  分钟: { source: 'sender', hint: '大约晚多少分钟', example: '20' },
  原因: { source: 'sender', hint: '为什么，说实话', example: '上一户的厨房比预计的久' },
  心意: { source: 'sender', hint: '这次给客户什么', example: '一张20元优惠券' },
  节日: { source: 'sender', hint: '哪个节日', example: '端午' },
} as const satisfies Record<string, Variable>;
export type ScriptVariable = keyof typeof SCRIPT_VARIABLES;

/** A script as it is written. */
export interface ScriptWords {
  /** the one line of WeChat's notice */
  readonly summary: string;
  /** everything, for conversations, the mini-program and text messages */
  readonly text: string;
}

/** WeChat takes twenty characters in a line of its notice. */
export const SUMMARY_CHARACTERS = 20;
/** One text message long enough to be split in five would not be read. */
export const TEXT_CHARACTERS = 300;

const GAP = /\{([^{}]*)\}/g;
const isVariable = (name: string): name is ScriptVariable => Object.hasOwn(SCRIPT_VARIABLES, name);

/** Names in the braces of a text, each once, in their order; unknown ones too. */
export function gapsIn(text: string): string[] {
  return [...new Set([...text.matchAll(GAP)].map(([, name = '']) => name.trim()))];
}

/** Known gaps of a script, each once. */
export function variablesOf({ summary, text }: ScriptWords): ScriptVariable[] {
  return gapsIn(`${summary}\n${text}`).filter(isVariable);
}

/** What is wrong with a script, as sentences for its author; empty: it can be published. */
export function scriptProblems({ summary, text }: ScriptWords): string[] {
  const problems: string[] = [];
  if (summary.trim() === '') problems.push('还没有写提醒里的一句话');
  if (text.trim() === '') problems.push('还没有写正文');
  const shortest = [...summary.replace(GAP, '')].length;
  if (shortest > SUMMARY_CHARACTERS) problems.push(`提醒里的一句话最多${SUMMARY_CHARACTERS}个字，微信放不下更多`);
  if ([...text].length > TEXT_CHARACTERS) problems.push(`正文最多${TEXT_CHARACTERS}个字，太长了没有人会读完`);
  for (const gap of gapsIn(`${summary}\n${text}`)) {
    if (!isVariable(gap)) problems.push(gap === '' ? '有一个空的花括号' : `不认识“{${gap}}”，请从可用的变量里选`);
  }
  if (/[{}]/.test(`${summary}${text}`.replace(GAP, ''))) problems.push('花括号要成对出现');
  return problems;
}

export type VariableValues = Readonly<Partial<Record<ScriptVariable, string>>>;

/** A script with its gaps filled, and which gaps had nothing to fill them: with one of those it must not be sent. */
export interface FilledScript extends ScriptWords {
  readonly blanks: readonly ScriptVariable[];
}

export function fillScript(script: ScriptWords, values: VariableValues): FilledScript {
  const valueOf = (name: ScriptVariable): string => values[name]?.trim() ?? '';
  const fill = (text: string): string =>
    text.replace(GAP, (gap, inside: string) => {
      const name = inside.trim();
      return isVariable(name) && valueOf(name) !== '' ? valueOf(name) : gap;
    });
  return {
    summary: fill(script.summary),
    text: fill(script.text),
    blanks: variablesOf(script).filter((name) => valueOf(name) === ''),
  };
}
