import { fen } from '@daowei/shared/kernel/fen';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { agreementOf } from './agreements.js';

const CATEGORY = '家电清洗与维修';
const CERTIFICATES = ['健康证', '低压电工证'] as const;

export const washerCleaning: ServiceKind = {
  id: 'washer-cleaning',
  version: 1,
  name: '洗衣机清洗',
  category: CATEGORY,
  tagline: '内外桶夹层，拆开给您看',
  description:
    '波轮洗衣机拆出内桶，清洗内外桶夹层的霉垢；滚筒机高温除菌并清理门圈、过滤器。洗前洗后各拍一张，漏水与异响当场检查。',
  icon: 'appliance',
  pricing: 'fixed',
  basePriceFen: fen(13_800),
  unit: '台（波轮）',
  durationMinutes: 75,
  hourOptions: [],
  included: ['内桶拆洗与夹层去霉', '波轮盘、过滤网、进水口清洁', '高温除菌', '试机与漏水检查'],
  excluded: ['配件更换', '洗烘一体机的烘干风道拆洗', '移机'],
  addOns: [
    { id: 'drum', name: '改洗滚筒机（每台）', priceFen: fen(4_000), minutes: 15, maxQuantity: 2 },
    { id: 'second', name: '加洗一台', priceFen: fen(10_800), minutes: 60, maxQuantity: 2 },
  ],
  steps: [
    { id: 'test', title: '试机检查', hint: '空转脱水一次，听异响、看漏水；断电断水再拆', photo: 'before' },
    { id: 'open', title: '拆出内桶', hint: '螺丝按位置收纳；卡死的不硬撬，先告知客户', photo: 'both' },
    { id: 'wash', title: '清洗除菌', hint: '高压冲洗夹层，60度以上除菌', photo: 'after' },
    { id: 'assemble', title: '复位试机', hint: '完整跑一个快洗，确认不漏不抖', photo: 'optional' },
    { id: 'check', title: '和客户一起验收', hint: '教客户每月一次的自洁方法', photo: 'none' },
  ],
  skill: '家电清洗',
  certificates: CERTIFICATES,
  warrantyDays: 30,
  standardLevel: 'gold',
  requirements: ['请清空桶内衣物', '机器四周请留出半米', '请提前告知型号与购买年份'],
  crew: 1,
  packages: [],
  liveIn: null,
  agreement: agreementOf('洗衣机清洗', {
    clauses: ['家电：拆洗前与您一起试机，原有故障当场记录，不属于服务造成的损坏。'],
    noticeHours: 4,
    maxTimes: 2,
  }),
  bookable: true,
};

export const fridgeCleaning: ServiceKind = {
  id: 'fridge-cleaning',
  version: 1,
  name: '冰箱清洗',
  category: CATEGORY,
  tagline: '拆层板、洗密封条，没有异味',
  description:
    '食物先移到保温箱，层板抽屉全部取出清洗，密封条缝隙用棉签处理，内胆食品级除菌，疏通排水孔并除霜。装回前晾干，温度调回原来的档位。',
  icon: 'appliance',
  pricing: 'fixed',
  basePriceFen: fen(11_800),
  unit: '台（双门）',
  durationMinutes: 60,
  hourOptions: [],
  included: ['层板与抽屉拆洗', '密封条缝隙清洁', '内胆食品级除菌', '除霜与排水孔疏通'],
  excluded: ['压缩机与制冷维修', '嵌入式冰箱拆装', '食材代为丢弃（需您同意）'],
  addOns: [
    { id: 'large', name: '对开门、多门冰箱', priceFen: fen(4_000), minutes: 30, maxQuantity: 1 },
    { id: 'freezer', name: '加洗冷柜（每台）', priceFen: fen(7_800), minutes: 45, maxQuantity: 2 },
  ],
  steps: [
    { id: 'empty', title: '移出食物', hint: '冷冻先移，放进保温箱；过期的放一边请客户定', photo: 'before' },
    { id: 'shelves', title: '拆洗层板抽屉', hint: '玻璃层板回温后再冲，避免炸裂', photo: 'both' },
    { id: 'body', title: '内胆与密封条', hint: '食品级清洁剂，缝隙棉签处理，擦干', photo: 'after' },
    { id: 'restore', title: '复位通电', hint: '档位调回原来的数字，食物按区放回', photo: 'after' },
    { id: 'check', title: '和客户一起验收', hint: '提醒两小时内少开门', photo: 'none' },
  ],
  skill: '家电清洗',
  certificates: CERTIFICATES,
  warrantyDays: 15,
  standardLevel: 'gold',
  requirements: ['请提前清理过期食物', '断电清洗约一小时，药品请另行冷藏'],
  crew: 1,
  packages: [],
  liveIn: null,
  agreement: agreementOf('冰箱清洗', {
    clauses: ['食物：清洗时食物放在保温箱内，冷冻食品可能轻微软化，您可提前移出。'],
    noticeHours: 4,
    maxTimes: 2,
  }),
  bookable: true,
};

export const waterHeaterCleaning: ServiceKind = {
  id: 'water-heater-cleaning',
  version: 1,
  name: '热水器清洗',
  category: CATEGORY,
  tagline: '放一桶水给您看里面有什么',
  description:
    '储水式电热水器排污除垢，检查镁棒损耗与安全阀，清洗后试温试漏。镁棒是否更换由您看过再决定，配件明码标价。',
  icon: 'repair',
  pricing: 'fixed',
  basePriceFen: fen(12_800),
  unit: '台（储水式）',
  durationMinutes: 75,
  hourOptions: [],
  included: ['内胆排污除垢', '镁棒与加热管检查', '安全阀与进出水口检查', '试温试漏'],
  excluded: ['镁棒等配件费用', '燃气热水器', '移机与管路改造'],
  addOns: [{ id: 'magnesium', name: '更换镁棒（含配件）', priceFen: fen(9_900), minutes: 15, maxQuantity: 1 }],
  steps: [
    { id: 'safety', title: '断电断水', hint: '验电后再拆；挂墙支架松动立即停止并告知', photo: 'before' },
    { id: 'drain', title: '排污', hint: '排出的水留一杯给客户看', photo: 'both' },
    { id: 'descale', title: '除垢冲洗', hint: '加热管水垢不硬敲，药剂静置后冲净', photo: 'both' },
    { id: 'verify', title: '试温试漏', hint: '满水后再通电，加热十分钟查漏', photo: 'after' },
    { id: 'check', title: '和客户一起验收', hint: '交代下一次看镁棒的时间', photo: 'none' },
  ],
  skill: '家电清洗',
  certificates: CERTIFICATES,
  warrantyDays: 30,
  standardLevel: 'gold',
  requirements: ['请确认热水器下方可以站人', '清洗期间约一小时没有热水'],
  crew: 1,
  packages: [],
  liveIn: null,
  agreement: agreementOf('热水器清洗', {
    clauses: ['用电：漏电保护缺失或支架松动时，服务人员有权停止作业，未做的项目如数退款。'],
    noticeHours: 4,
    maxTimes: 2,
  }),
  bookable: true,
};
