import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { sampleContract } from '../testing/sample-contract.ts';
import { sampleState } from '../testing/sample-state.ts';
import { addedPatienceMs, CatchUp } from './catch-up.ts';
import { noteAbsence, type TopicState } from './topic-state.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function catchingUp(mayGrow: boolean) {
  const told: string[] = [];
  const catchUp: CatchUp = new CatchUp({
    mayGrow,
    done: () => told.push('all'),
    impatient: () => {
      catchUp.giveUp();
      catchUp.progressed();
    },
  });
  const add = (topic: string, isExpected: boolean): TopicState => {
    const reading = { contract: { ...sampleContract, topic }, handle: () => {}, caughtUp: () => told.push(topic) };
    const state = sampleState({ reading, isExpected });
    catchUp.add(state);
    return state;
  };
  return { catchUp, told, add };
}

/** A topic that does not exist has nothing to be read. */
function finish(catchUp: CatchUp, topic: TopicState): void {
  noteAbsence(topic);
  catchUp.progressed();
}

test('CatchUp tells of every topic, and once of all', () => {
  const { catchUp, told, add } = catchingUp(false);
  const [a, b] = [add('a', true), add('b', true)];

  finish(catchUp, a);
  finish(catchUp, b);
  catchUp.progressed();

  expect(told).toEqual(['a', 'b', 'all']);
});

test('CatchUp waits for what is added until it hears that nothing more comes', () => {
  const { catchUp, told, add } = catchingUp(true);
  const expected = add('a', true);
  const added = add('b', false);

  finish(catchUp, expected);
  finish(catchUp, added);
  expect(told).toEqual(['a', 'b']);

  catchUp.completed();
  catchUp.progressed();
  expect(told).toEqual(['a', 'b', 'all']);
});

test('CatchUp does not wait for what is added later', () => {
  const { catchUp, told, add } = catchingUp(true);
  const expected = add('a', true);
  catchUp.completed();
  const late = add('late', false);

  finish(catchUp, expected);
  expect(told).toEqual(['a', 'all']);

  finish(catchUp, late);
  expect(told).toEqual(['a', 'all', 'late']);
});

test('CatchUp loses its patience with what was added, and tells of it when it has caught up after all', () => {
  const { catchUp, told, add } = catchingUp(true);
  const expected = add('a', true);
  const slow = add('slow', false);
  catchUp.completed();
  finish(catchUp, expected);

  jest.advanceTimersByTime(addedPatienceMs - 1);
  expect(told).toEqual(['a']);
  jest.advanceTimersByTime(1);
  expect(told).toEqual(['a', 'all']);

  finish(catchUp, slow);
  expect(told).toEqual(['a', 'all', 'slow']);
});

test('CatchUp is patient as long as something comes', () => {
  const { catchUp, told, add } = catchingUp(true);
  const expected = add('a', true);
  const [quick, slow] = [add('quick', false), add('slow', false)];
  catchUp.completed();
  finish(catchUp, expected);

  jest.advanceTimersByTime(addedPatienceMs - 1);
  finish(catchUp, quick);
  jest.advanceTimersByTime(addedPatienceMs - 1);
  expect(told).toEqual(['a', 'quick']);
  finish(catchUp, slow);

  expect(told).toEqual(['a', 'quick', 'slow', 'all']);
});

test('CatchUp does not wait for what was removed', () => {
  const { catchUp, told, add } = catchingUp(false);
  const [a, b] = [add('a', true), add('b', true)];

  catchUp.remove(b);
  finish(catchUp, a);

  expect(told).toEqual(['a', 'all']);
});
