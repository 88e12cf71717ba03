const path = require('node:path')

/**
 * Taro 4.2.1 leaves WeChat's aria attributes out of its templates, so a screen reader would hear icons as nothing.
 * Adds them to the templates here, and the same names to the runtime: the two count attributes and must agree.
 */
const aria = { 'aria-label': '', 'aria-role': '' }
const runtime = path.resolve(__dirname, '..', 'miniapp', 'polyfills', 'aria-attributes.ts')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template?.mergeComponents) return
      platform.template.mergeComponents(ctx, { View: aria, Image: aria, Button: aria, Text: aria, Textarea: aria, Input: aria })
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
