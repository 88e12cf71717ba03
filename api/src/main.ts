import 'reflect-metadata'
import { readEnv } from './core/env'
import { createApp } from './create-app'

async function main(): Promise<void> {
  const env = readEnv(process.env)
  const app = await createApp(env)
  await app.listen(env.PORT, env.HOST)
}

void main()
