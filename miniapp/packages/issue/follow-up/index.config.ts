export default definePageConfig({ navigationBarTitleText: '修得怎么样' })
