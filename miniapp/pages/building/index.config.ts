export default definePageConfig({ navigationBarTitleText: '楼里' })
