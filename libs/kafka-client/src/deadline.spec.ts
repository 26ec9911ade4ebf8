import { expect, test } from '@jest/globals';
import { withDeadline } from './deadline.ts';

const late = () => new Error('late');

test('withDeadline passes on what the work gives or throws', async () => {
  await expect(withDeadline(Promise.resolve(7), 1_000, late)).resolves.toBe(7);
  await expect(withDeadline(Promise.reject(new Error('broken')), 1_000, late)).rejects.toThrow('broken');
});

test('withDeadline rejects when the work takes too long', async () => {
  await expect(withDeadline(new Promise(() => {}), 5, late)).rejects.toThrow('late');
});
