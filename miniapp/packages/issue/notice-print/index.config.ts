export default definePageConfig({ navigationBarTitleText: '打印告知单' })
