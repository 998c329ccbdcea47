/* global Page */
Page({
  data: {
    name: '',
    log: '',
    rooms: ['客厅', '厨房', '卫生间'],
    pets: ['有宠物', '没有宠物'],
    services: [{ name: '日常保洁' }, { name: '深度保洁' }, { name: '擦玻璃' }],
    service: 0,
    day: '2026-11-25',
    time: '09:00',
    region: ['浙江省', '杭州市', '西湖区'],
    multi: [
      ['两小时', '四小时'],
      ['一人', '两人'],
    ],
    multiIndex: [0, 0],
    hours: ['08', '09', '10', '11', '12'],
    wheel: [1],
  },
  add(text) {
    this.setData({ log: `${this.data.log}${text}\n` });
  },
  typed(event) {
    this.setData({ name: event.detail.value });
    this.add(`input ${event.detail.value} ${event.detail.cursor}`);
  },
  confirmed(event) {
    this.add(`confirm ${event.detail.value}`);
  },
  focused(event) {
    this.add(`focus ${event.detail.height}`);
  },
  blurred() {
    this.add('blur');
  },
  lines(event) {
    this.add(`lines ${event.detail.lineCount}`);
  },
  picked(event) {
    this.add(`rooms ${event.detail.value.join('+')}`);
  },
  agreed(event) {
    this.add(`agree ${event.detail.value}`);
  },
  sized(event) {
    this.add(`size ${event.detail.value}`);
  },
  chose(event) {
    this.setData({ service: event.detail.value });
  },
  dayChosen(event) {
    this.setData({ day: event.detail.value });
  },
  timeChosen(event) {
    this.setData({ time: event.detail.value });
  },
  regionChosen(event) {
    this.setData({ region: event.detail.value });
    this.add(`region ${event.detail.code.join()}`);
  },
  multiTurned(event) {
    const multi = [
      ['两小时', '四小时'],
      event.detail.column === 0 && event.detail.value === 1 ? ['两人', '三人', '四人'] : this.data.multi[1],
    ];
    if (event.detail.column === 0) this.setData({ multi, multiIndex: [event.detail.value, 0] });
  },
  multiChosen(event) {
    this.setData({ multiIndex: event.detail.value });
  },
  wheelTurned(event) {
    this.add(`wheel ${event.detail.value}`);
  },
  submitted(event) {
    this.add(`submit ${JSON.stringify(event.detail.value)}`);
  },
  reset() {
    this.add('reset');
  },
});
