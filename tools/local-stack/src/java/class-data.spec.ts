import { expect, test } from '@jest/globals';
import { classDataOf } from './class-data.ts';

const java = (major: number, home = '/java') => ({ home, major, version: `${major}.0.1` });

test('classDataOf uses an ahead-of-time cache from Java 25 on, and shared class data before', () => {
  const [newer, older] = [classDataOf('kafka', java(25), '/a'), classDataOf('kafka', java(21), '/a')];

  expect(newer.useOptions).toEqual([`-XX:AOTCache=${newer.file}`]);
  expect(newer.recordOptions('/b')).toEqual(['-XX:AOTCacheOutput=/b']);
  expect(older.useOptions).toEqual([`-XX:SharedArchiveFile=${older.file}`]);
  expect(older.recordOptions('/b')).toEqual(['-XX:ArchiveClassesAtExit=/b']);
});

test('classDataOf has another archive for another program and another Java', () => {
  const files = [
    classDataOf('kafka', java(25), '/a').file,
    classDataOf('registry', java(25), '/a').file,
    classDataOf('kafka', java(26), '/a').file,
    classDataOf('kafka', java(25, '/other'), '/a').file,
  ];

  expect(new Set(files).size).toBe(4);
});
