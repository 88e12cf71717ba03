/** What `import … from '@tarojs/taro'` gets in the tests of screens (see jest.config.cjs). */
import { taro } from './taro-mock'

export = taro
