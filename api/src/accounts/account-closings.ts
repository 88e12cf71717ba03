import { Injectable } from '@nestjs/common'

/** Erases what a room keeps of an account. It may be called again, and must then change nothing. */
type Eraser = (accountId: string) => Promise<void>

/** Rooms below erase what they keep of a closed account, since this room may not know them: subscribe in `onModuleInit`. */
@Injectable()
export class AccountClosings {
  private readonly erasers: Eraser[] = []

  onClosing(eraser: Eraser): void {
    this.erasers.push(eraser)
  }

  /** @throws what the first failing one threw: the account must stay findable until everything is gone */
  async erase(accountId: string): Promise<void> {
    for (const eraser of this.erasers) await eraser(accountId)
  }
}
