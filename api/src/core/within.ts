/**
 * What a task comes to, or `late` when it takes longer than that; it goes on by itself, and its later failure is the caller's to hear.
 * @param ms 1 s is 1,000
 */
export async function within<Result, Late>(ms: number, task: Promise<Result>, late: Late): Promise<Result | Late> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms)
  })
  return Promise.race([task, patience]).finally(() => clearTimeout(timer))
}
