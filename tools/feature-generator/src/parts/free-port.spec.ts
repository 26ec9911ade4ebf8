import { expect, test } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { freePort } from './free-port.ts';

function treeWithPorts(...ports: readonly (number | undefined)[]) {
  const tree = createTreeWithEmptyWorkspace();
  for (const [index, port] of ports.entries())
    tree.write(`services/s${index}/package.json`, JSON.stringify({ courtside: { port } }));
  return tree;
}

test('freePort takes the first that no service has', () => {
  expect(freePort(treeWithPorts(8080, 8081, 8083))).toBe(8082);
});

test('freePort leaves the ports of the simulator and the registry alone', () => {
  expect(freePort(treeWithPorts(8081, 8082, 8083))).toBe(8087);
});

test('freePort does not mind a service without a port, or none at all', () => {
  expect([freePort(treeWithPorts(undefined)), freePort(createTreeWithEmptyWorkspace())]).toEqual([8081, 8081]);
});
