export default definePageConfig({ navigationBarTitleText: '登录这台电脑' })
