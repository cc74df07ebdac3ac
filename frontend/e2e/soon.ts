import assert from 'node:assert/strict';

/**
 * Asks again and again until the answer is the wanted one, and fails with the last answer otherwise. It is for what
 * follows a frame or two after the page has changed, such as sizes after the window got another one.
 */
export async function soon<T>(ask: () => Promise<T>, wanted: T, message?: string): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    try {
      assert.deepEqual(answer, wanted, message);
      return;
    } catch (cause) {
      if (Date.now() > end) throw cause;
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}
