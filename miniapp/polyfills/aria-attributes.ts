import { mergeInternalComponents } from '@tarojs/shared'

const aria = { 'aria-label': '', 'aria-role': '' }

// The same list as in config/accessibility-plugin.js.
mergeInternalComponents({ View: aria, Image: aria, Button: aria, Text: aria, Textarea: aria, Input: aria })
