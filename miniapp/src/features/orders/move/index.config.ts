export default definePageConfig({ navigationBarTitleText: '延时预定' });
