/** A healthy part answers within milliseconds; one that does not within this is asked again. */
const answerLimitMs = 2_000;

/** Whether a part answers with success. Rejects when nothing listens there. */
export async function isOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(answerLimitMs) });
  return answer.ok;
}
