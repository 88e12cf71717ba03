// Runs a server that cannot watch its parent: `node guard.cjs <folder to remove at the end, or ''> <command> <arguments…>`.
// Ends it when standard input closes (the parent is gone, however it went) or on SIGTERM.
const { spawn } = require('node:child_process')
const { rmSync } = require('node:fs')

const PATIENCE_MS = 8_000
const [folderToRemove, command, ...args] = process.argv.slice(2)
const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })

function stop() {
  server.kill('SIGTERM')
  setTimeout(() => server.kill('SIGKILL'), PATIENCE_MS).unref()
}

function end(code) {
  if (folderToRemove) rmSync(folderToRemove, { recursive: true, force: true })
  process.exit(code)
}

server.on('error', (error) => {
  console.error(error.message)
  end(127)
})
server.on('close', (code) => end(code ?? 1))

// The server's output goes through here, so that it never writes into a pipe whose reader is gone.
server.stdout.on('data', (chunk) => process.stdout.write(chunk))
server.stderr.on('data', (chunk) => process.stderr.write(chunk))
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

process.stdin.on('end', stop).on('error', stop).resume()
process.on('SIGTERM', stop)
