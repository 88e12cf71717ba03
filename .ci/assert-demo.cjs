// The demo fills itself through the product's own services: whatever they refuse stops it, and nothing else would notice.
const { spawn } = require('node:child_process')

const PATIENCE_MS = 10 * 60_000
const demo = spawn(process.execPath, ['-r', '@swc-node/register', 'api/dev/demo.ts', '--port', '3988', '--reset'])
let said = ''
let opened = false

function hear(chunk) {
  said += chunk
  if (opened || !said.includes('is open at')) return
  opened = true
  fetch('http://127.0.0.1:3988/api/health/ready')
    .then(({ status }) => status === 200 || Promise.reject(new Error(`ready answers ${status}`)))
    .catch((error) => {
      console.error(error.message)
      opened = false
    })
    .finally(() => demo.kill('SIGINT'))
}

demo.stdout.on('data', hear)
demo.stderr.on('data', hear)
setTimeout(() => demo.kill('SIGINT'), PATIENCE_MS).unref()
demo.on('close', () => {
  console.log(opened ? said.match(/started in [\d.]+ s/)?.[0] : said.slice(-2_000))
  process.exit(opened ? 0 : 1)
})
