import type { Random } from '../random.js';

/** What a customer says after a visit. */
export interface Opinion {
  readonly stars: number;
  readonly tags: readonly string[];
  readonly text: string | null;
}

const PRAISE = ['准时到达', '专业细致', '态度亲切', '沟通顺畅', '收尾整洁'];
const COMPLAINT = ['没有准时', '不够细致', '态度欠佳', '沟通不畅', '收尾不洁', '与描述不符'];

const GLAD: Readonly<Record<string, readonly string[]>> = {
  'daily-cleaning': [
    '厨房擦得能照人，卫生间一点水渍都没有，下周还约。',
    '阿姨话不多但很细致，床底下也吸了，安心。',
    '每周都来，已经不用我交代，家里一直清清爽爽。',
    '抹布分颜色用，看着就放心。',
    '走之前一起看了一遍，有一处没擦到马上补了。',
  ],
  'deep-cleaning': [
    '瓷砖缝都白了，像新装修的一样。',
    '做了四个小时没歇，死角全清出来了，值。',
    '前后照片对比太明显了，已经推荐给邻居。',
  ],
  'new-home-cleaning': ['胶印和水泥点都去掉了，当天就能搬进来。', '抽屉一个个拿出来擦的，专业。'],
  'window-cleaning': ['窗槽里的沙子都吸干净了，玻璃没有水痕。', '很注意安全，不该做的不硬做，反而更信任。'],
  'ac-cleaning': [
    '清出来一盆黑水，装回去风是凉的，还告诉我温差。',
    '地上墙上都罩好了，一滴水没弄到沙发。',
    '准时，三台一起洗，比想象中快。',
  ],
  'range-hood-cleaning': ['十年的油一次洗掉，声音都小了。', '拆下来当面洗，装好又试了三档，靠谱。'],
  'washer-cleaning': ['内桶拆出来看到那层霉，以后每年都要洗一次。', '装回去一点不晃，还教我每月自洁。'],
  'fridge-cleaning': ['密封条的黑缝都洗白了，食物也按原样放回去。'],
  'water-heater-cleaning': ['放出来的水像泥汤，洗完出水快了很多。', '镁棒给我看过再换，价格和写的一样。'],
  'appliance-repair': ['先讲清楚原因和价钱再动手，换下来的零件也给我看了。', '一个小毛病十分钟修好，没有多收钱。'],
  'it-support': ['终于每个房间都有信号了，密码让我自己输，很规矩。', '教了我爸三遍怎么视频，很有耐心。'],
  'elder-care': [
    '我妈说像多了个女儿，吃药记得比我清楚。',
    '陪着去医院全程没让老人累着，小结写得很详细。',
    '很尊重老人，慢慢来，不催。',
  ],
  'child-care': ['孩子抱着阿姨不肯放，吃了多少睡了多久都写得清楚。', '全程没看手机，陪着读了三本绘本。'],
  'home-nursing': ['换药手法轻，血压血糖都记下来发给我们，省心。', '护士很专业，注意事项讲了两遍还写了下来。'],
  'home-facial': ['先问过敏再试耳后，做完脸不红，很放心。'],
  'home-beauty': ['工具当面拆封，颜色涂得很匀，两周了没掉。', '在家躺着就做完了，还帮我把桌子擦干净。'],
};
const FINE = ['整体不错，细节还可以再好一点。', '可以的，下次再约。', '做得挺好，就是时间稍微紧了点。'];
const SORRY = [
  '约的九点，等到快十点，打乱了一上午的安排。',
  '卫生间的水垢没处理干净，提了才补。',
  '人挺好，就是做得有点急，角落没顾上。',
  '来晚了没有提前说一声，希望改进。',
];

const RATES = 0.64;
const WRITES = 0.55;

/** null: says nothing. `minutesLate`: after the promised window; `charm`: the worker's usual impression, 4.3 to 5. */
export function opinionOf(random: Random, serviceId: string, minutesLate: number, charm: number): Opinion | null {
  if (!random.chance(RATES)) return null;
  const stars = starsFor(random, minutesLate, charm);
  return opinionWith(random, serviceId, stars, minutesLate > 0);
}

export function opinionWith(random: Random, serviceId: string, stars: number, late: boolean): Opinion {
  const glad = stars >= 4;
  const words = glad
    ? PRAISE.filter((word) => !(late && word === '准时到达'))
    : COMPLAINT.filter((word) => late || word !== '没有准时');
  const tags = random.shuffled(words).slice(0, random.int(glad ? 0 : 1, 3));
  const sentences =
    stars === 5
      ? (GLAD[serviceId] ?? FINE)
      : stars === 4
        ? FINE
        : SORRY.filter((line) => late || !/约的|来晚/.test(line));
  return { stars, tags, text: random.chance(WRITES) ? random.pick(sentences) : null };
}

function starsFor(random: Random, minutesLate: number, charm: number): number {
  if (minutesLate > 20)
    return random.weighted([
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 3],
    ] as const);
  if (minutesLate > 0)
    return random.weighted([
      [2, 1],
      [3, 3],
      [4, 5],
      [5, 3],
    ] as const);
  const unhappy = 5 - charm;
  return random.weighted([
    [5, 1 - unhappy],
    [4, unhappy * 0.7],
    [3, unhappy * 0.2],
    [2, unhappy * 0.07],
    [1, unhappy * 0.03],
  ]);
}
