export default definePageConfig({ navigationBarTitleText: '到达签到' });
