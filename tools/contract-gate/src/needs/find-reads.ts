import ts from 'typescript';
import type { CheckedProject } from './type-checker.ts';

/** A place where a property is read, and the interface that has declared it. */
export interface Read {
  readonly declaredIn: string;
  readonly record: string;
  readonly field: string;
  /** False where a loop over all keys of a type reads it with all the others. */
  readonly isNamed: boolean;
}

/**
 * Every property of an interface that the sources in `folder` read: by a dot, in brackets or by taking an object apart,
 * also through types that are made of the interface (`extends`, `Pick`, a spread). Tests and what serves them count not.
 *
 * What only goes through a type of another make (`{ points: number }`) is not found.
 */
export function findReads({ checker, sources }: CheckedProject, folder: string): readonly Read[] {
  const isOurs = ({ fileName }: ts.SourceFile) =>
    fileName.startsWith(folder) && !/\.spec\.ts$|\/testing\//.test(fileName);
  return sources.filter(isOurs).flatMap((source) => readsBelow(source, checker));
}

function readsBelow(node: ts.Node, checker: ts.TypeChecker): Read[] {
  const reads = readsAt(node, checker);
  ts.forEachChild(node, (child) => void reads.push(...readsBelow(child, checker)));
  return reads;
}

function readsAt(node: ts.Node, checker: ts.TypeChecker): Read[] {
  if (ts.isPropertyAccessExpression(node)) return readsOf(checker.getSymbolAtLocation(node.name), true);
  if (ts.isObjectBindingPattern(node)) return readsOfPattern(node, checker);
  return ts.isElementAccessExpression(node) ? readsInBrackets(node, checker) : [];
}

/** `const { home, away: visitors } = score` */
function readsOfPattern(pattern: ts.ObjectBindingPattern, checker: ts.TypeChecker): Read[] {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(pattern));
  return pattern.elements.flatMap(({ propertyName, name, dotDotDotToken }) => {
    const key = propertyName ?? name;
    return dotDotDotToken || !ts.isIdentifier(key) ? [] : readsOf(type.getProperty(key.text), true);
  });
}

/** `line['points']`, and `line[name]` where the type of the name says which names it may be. */
function readsInBrackets(
  { expression, argumentExpression }: ts.ElementAccessExpression,
  checker: ts.TypeChecker,
): Read[] {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  const key = checker.getTypeAtLocation(argumentExpression);
  const names = (key.isUnion() ? key.types : [key]).filter((one) => one.isStringLiteral());
  const isNamed = names.length < type.getProperties().length;
  return names.flatMap(({ value }) => readsOf(type.getProperty(value), isNamed));
}

function readsOf(symbol: ts.Symbol | undefined, isNamed: boolean): Read[] {
  return (symbol?.declarations ?? []).flatMap(({ parent }) => {
    if (!ts.isInterfaceDeclaration(parent)) return [];
    const declaredIn = parent.getSourceFile().fileName;
    return [{ declaredIn, record: parent.name.text, field: symbol?.name ?? '', isNamed }];
  });
}
