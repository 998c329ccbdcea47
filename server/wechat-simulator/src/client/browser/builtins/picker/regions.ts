import type { Region } from './models.js';

const districts = (city: string, names: readonly string[]): Region[] =>
  names.map((name, index) => ({ name, code: `${city}${String(index + 2).padStart(2, '0')}` }));

/** Enough of China for the desk: the Yangtze delta. WeChat's own list is complete. */
export const REGIONS: readonly Region[] = [
  {
    name: '浙江省',
    code: '330000',
    children: [
      {
        name: '杭州市',
        code: '330100',
        children: districts('3301', [
          '上城区',
          '拱墅区',
          '西湖区',
          '滨江区',
          '萧山区',
          '余杭区',
          '富阳区',
          '临安区',
          '临平区',
          '钱塘区',
          '桐庐县',
          '淳安县',
          '建德市',
        ]),
      },
      {
        name: '宁波市',
        code: '330200',
        children: districts('3302', [
          '海曙区',
          '江北区',
          '北仑区',
          '镇海区',
          '鄞州区',
          '奉化区',
          '象山县',
          '宁海县',
          '余姚市',
          '慈溪市',
        ]),
      },
      {
        name: '绍兴市',
        code: '330600',
        children: districts('3306', ['越城区', '柯桥区', '上虞区', '新昌县', '诸暨市', '嵊州市']),
      },
      {
        name: '嘉兴市',
        code: '330400',
        children: districts('3304', ['南湖区', '秀洲区', '嘉善县', '海盐县', '海宁市', '平湖市', '桐乡市']),
      },
    ],
  },
  {
    name: '上海市',
    code: '310000',
    children: [
      {
        name: '上海市',
        code: '310100',
        children: districts('3101', [
          '黄浦区',
          '徐汇区',
          '长宁区',
          '静安区',
          '普陀区',
          '虹口区',
          '杨浦区',
          '闵行区',
          '宝山区',
          '嘉定区',
          '浦东新区',
          '松江区',
          '青浦区',
        ]),
      },
    ],
  },
  {
    name: '江苏省',
    code: '320000',
    children: [
      {
        name: '南京市',
        code: '320100',
        children: districts('3201', ['玄武区', '秦淮区', '建邺区', '鼓楼区', '浦口区', '栖霞区', '雨花台区', '江宁区']),
      },
      {
        name: '苏州市',
        code: '320500',
        children: districts('3205', [
          '虎丘区',
          '吴中区',
          '相城区',
          '姑苏区',
          '吴江区',
          '常熟市',
          '张家港市',
          '昆山市',
          '太仓市',
        ]),
      },
    ],
  },
];
