// Points git at .githooks after `npm install`; does nothing outside a checkout (an archive, an image).
const { spawnSync } = require('node:child_process')
spawnSync('git', ['config', 'core.hooksPath', '.githooks'], { stdio: 'ignore' })
