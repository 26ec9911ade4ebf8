/** Settles as `work` does, or rejects with what `late` makes after `deadlineMs`. `work` itself is not stopped. */
export function withDeadline<Result>(work: Promise<Result>, deadlineMs: number, late: () => Error): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), deadlineMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
