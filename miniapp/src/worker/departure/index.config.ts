export default definePageConfig({ navigationBarTitleText: '出发检查' });
