export default definePageConfig({ navigationBarTitleText: '楼里', enablePullDownRefresh: true })
