/** A spot on the map, in WeChat's GCJ-02 coordinates. */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Places in Hangzhou that the location picker offers; the first is where a phone is unless told otherwise. */
export const PLACES: readonly Place[] = [
  { name: '文三路电子信息街区', address: '浙江省杭州市西湖区文三路 478 号', latitude: 30.27668, longitude: 120.12431 },
  { name: '西溪湿地北门', address: '浙江省杭州市西湖区文二西路 803 号', latitude: 30.27984, longitude: 120.06612 },
  { name: '武林广场', address: '浙江省杭州市拱墅区体育场路 1 号', latitude: 30.27415, longitude: 120.16408 },
  { name: '湖滨银泰 in77', address: '浙江省杭州市上城区延安路 258 号', latitude: 30.25438, longitude: 120.16423 },
  { name: '钱江新城市民中心', address: '浙江省杭州市上城区解放东路 18 号', latitude: 30.24603, longitude: 120.21039 },
  { name: '杭州东站', address: '浙江省杭州市上城区全福桥路 2 号', latitude: 30.29046, longitude: 120.21261 },
  { name: '滨江星光大道', address: '浙江省杭州市滨江区江南大道 228 号', latitude: 30.20746, longitude: 120.20953 },
  { name: '物联网小镇', address: '浙江省杭州市滨江区滨安路 1190 号', latitude: 30.18324, longitude: 120.17906 },
  { name: '城西银泰城', address: '浙江省杭州市拱墅区丰潭路 380 号', latitude: 30.29838, longitude: 120.10742 },
  { name: '未来科技城海创园', address: '浙江省杭州市余杭区文一西路 998 号', latitude: 30.28296, longitude: 120.01703 },
  { name: '良渚文化村', address: '浙江省杭州市余杭区风情大道 1 号', latitude: 30.35924, longitude: 120.03018 },
  { name: '临平南苑街道', address: '浙江省杭州市临平区迎宾路 355 号', latitude: 30.41873, longitude: 120.30189 },
  { name: '萧山人民广场', address: '浙江省杭州市萧山区人民路 83 号', latitude: 30.16841, longitude: 120.26462 },
  { name: '下沙高教园', address: '浙江省杭州市钱塘区学源街 258 号', latitude: 30.31415, longitude: 120.35386 },
];
