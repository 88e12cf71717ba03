/** WeChat checks a photo on behalf of a user. The accounts room knows them; it stands below this one and binds this. */
export abstract class OpenidOfAccount {
  /** @returns undefined for accounts without WeChat identity (erased). */
  abstract openidOf(accountId: string): Promise<string | undefined>
}
