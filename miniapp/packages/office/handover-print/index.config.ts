export default definePageConfig({ navigationBarTitleText: '打印交接单' })
