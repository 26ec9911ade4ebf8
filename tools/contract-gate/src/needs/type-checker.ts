import { dirname } from 'node:path';
import { proxyCreateProgram } from '@volar/typescript';
import { createParsedCommandLine, createVueLanguagePlugin } from '@vue/language-core';
import ts from 'typescript';

/** A project as TypeScript understands it, the templates of its Vue components included. */
export interface CheckedProject {
  readonly checker: ts.TypeChecker;
  readonly sources: readonly ts.SourceFile[];
}

const vueFiles: ts.FileExtensionInfo = { extension: 'vue', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred };

/** Type-checks the project of a tsconfig.json as vue-tsc does; takes some seconds. */
export function checkProject(configFile: string): CheckedProject {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    dirname(configFile),
    {},
    configFile,
    undefined,
    [vueFiles],
  );
  const { vueOptions } = createParsedCommandLine(ts, ts.sys, configFile);
  const createProgram = proxyCreateProgram(ts, ts.createProgram, () => [
    createVueLanguagePlugin<string>(ts, options, vueOptions, (id) => id),
  ]);
  const program = createProgram({ rootNames: fileNames, options, host: ts.createCompilerHost(options) });
  return { checker: program.getTypeChecker(), sources: program.getSourceFiles() };
}
