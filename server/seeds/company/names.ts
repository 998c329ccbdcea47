import type { Random } from '../random.js';

/** Surnames as often as one meets them around Hangzhou. */
const SURNAMES = weights(
  '王7 李7 张7 陈8 刘5 杨4 黄4 赵4 吴5 周6 徐5 孙4 朱5 马3 胡4 郭3 林5 何4 高3 罗3 郑4 梁2 谢3 宋2 唐3 许3 邓2 ' +
    '韩2 冯3 曹2 彭2 曾2 肖2 田2 董2 潘3 袁2 蔡3 蒋4 余3 沈6 俞4 施3 钱4 章4 方4 金4 陆4 姚3 叶4 汪3 傅2 诸葛1 ' +
    '邵3 戚1 楼2 应2 裘1 来1 洪2',
);

/** Names of people now in their thirties to fifties, who do the work. */
const WOMEN_AT_WORK = words(
  '秀英 桂兰 玉梅 春燕 海燕 丽华 美玲 小红 金凤 月娥 彩霞 文娟 晓琴 雪梅 菊香 慧芳 爱萍 惠珍 素云 红霞 国珍 ' +
    '水仙 银花 冬梅 翠萍 丽娟 小芳 云霞 淑敏 巧玲 秋菊 建芬',
);
const MEN_AT_WORK = words(
  '建国 志强 国平 海涛 永刚 立新 伟民 金龙 小军 永康 建华 明亮 国庆 文斌 志明 大勇 卫东 春生 学良 利军 正华 ' +
    '宝根 水根 红兵 德胜 关根 晓峰 林生 少华 玉林 兴旺 长青',
);
/** Names of the city's households. */
const CUSTOMERS = words(
  '婷 雨晨 佳怡 思琪 晓雯 梦洁 子涵 欣然 静怡 若曦 诗涵 一鸣 浩然 俊杰 宇轩 子墨 天宇 文博 哲远 嘉豪 明哲 志远 ' +
    '立群 海峰 国栋 建平 卫国 丽萍 晓东 佩芬 伟 敏 磊 洁 莉 斌 颖 倩 波 鑫 瑶 琳 昊 雪 晨曦 可欣 安然 书瑶 知夏 ' +
    '云帆',
);

const NICKNAMES = words(
  '小满 阿宁 钱江潮 西溪晚风 桂花糕 半糖去冰 钱塘春晓 豆豆妈 一只橘猫 慢慢来 满觉陇 乐乐爸 青团 三月雨 糯米团子 ' +
    '运河边的人 山月 柚子 小麦 大白菜 湖畔 米粒妈妈 晴天 龙井虾仁 拾光 团圆 木子 飞鸟 阿布 暖暖 西湖醋鱼 知了 ' +
    '早睡早起 小石榴 望江 橙子汽水 喵喵 北山街 春笋 云栖 安安爸爸 麦芽糖 小雪 茉莉 听雨 江南 奶茶自由 洋洋妈 远山 ' +
    '栗子',
);

export function workerName(random: Random, gender: 'female' | 'male'): string {
  return random.weighted(SURNAMES) + random.pick(gender === 'female' ? WOMEN_AT_WORK : MEN_AT_WORK);
}

export function customerName(random: Random): string {
  return random.weighted(SURNAMES) + random.pick(CUSTOMERS);
}

export function nickname(random: Random): string {
  return random.chance(0.35) ? `${random.pick(NICKNAMES)}${random.int(2, 99)}` : random.pick(NICKNAMES);
}

function words(text: string): string[] {
  return text.split(' ');
}

/** `王7 李7` → [['王', 7], ['李', 7]] */
function weights(text: string): [string, number][] {
  return words(text).map((entry) => [entry.replace(/\d+$/, ''), Number(/\d+$/.exec(entry)?.[0] ?? 1)]);
}
