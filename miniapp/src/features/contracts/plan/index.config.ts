export default definePageConfig({ navigationBarTitleText: '每一次的安排' });
