export default async function globalTeardown() {
  await globalThis.courtsideStack?.stop();
}
