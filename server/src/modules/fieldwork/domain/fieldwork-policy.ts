/** What a visit on site goes by. Changing a number means a new version with its day and reason. */
export const FIELDWORK_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** wrong door codes before check-in is locked */
  checkInAttempts: { value: 5, because: '6位门码不可被试出来' },
  checkInLockMinutes: { value: 10, because: '锁定10分钟，期间可联系客服' },
  /** how far from the address a check-in is still taken for there */
  placeToleranceMetres: { value: 500, because: '小区大、定位有误差' },
  /** the worker sees phone and door this long before the promised start, and until the visit is signed off */
  contactMinutesBefore: { value: 180, because: '隐私：只在服务时段前后可见' },
  travelMetresPerMinute: { value: 300, because: '市区电动车约18公里/小时' },
  travelDetour: { value: 1.4, because: '直线距离换算道路距离' },
  travelLeastMinutes: { value: 5, because: '停车与进小区' },
  signatureBytes: { value: 200_000, because: '签名图片上限' },
  /** how far a phone's own clock is believed when it reports something done without signal */
  offlineHours: { value: 12, because: '地下室等无信号场所的补报' },
} as const;
