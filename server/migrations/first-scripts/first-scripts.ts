/** By scene: the three wordings A, B and C, each the line of WeChat's notice and the text. */
export type FirstScripts = Readonly<Record<string, readonly [FirstWording, FirstWording, FirstWording]>>;
type FirstWording = readonly [summary: string, text: string];
