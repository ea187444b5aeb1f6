#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { Exit, EXIT } from './exit.ts'
import { endWithOutput } from './output-fault.ts'

// Halves the time to start, from the second time on. Beside our own files: a folder that all users share is no place
// for code. Where nothing can be written there, all stays as it was.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'paravent'))

/** The command line. Each command's work is imported when it is asked for, so that `--help` answers at once. */
function paravent(): Command {
  const program = new Command('paravent')
    .description('Replaces personal data by tokens on the way to an AI vendor, and puts it back on the way in.')
    .version(packageJson.version)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(`paravent: ${text.replace(/^error: /, '').replace(/\.?\s*$/, '')}; try --help\n`),
    })

  command(program, 'serve', 'Run the proxy.')
    .option('-c, --config <file>', 'configuration; paravent.yaml if it is there')
    .option('-p, --port <number>', 'port to listen on (default 8787)', wholeNumber(0, 65_535))
    .option('--host <address>', 'address to listen on (default 127.0.0.1)')
    .option('-w, --workers <number>', 'processes to share the work', wholeNumber(1, 256))
    .action(async (options: object) => (await import('./serve/serve.ts')).serve(options))

  command(program, 'scan', 'Show what would be found in a text, and why.')
    .argument('[file...]', 'files to read; stdin if none is named')
    .option('--jsonl', 'read {"id","text"} lines, write {"id","spans"} lines')
    .addOption(formatOption())
    .addOption(
      new Option('--sensitivity <level>', 'how readily something counts').choices(['precise', 'balanced', 'strict']),
    )
    .option('-c, --config <file>', 'configuration; paravent.yaml if it is there')
    .option('--explain', 'give the reasons for each find')
    .action(async (files: string[], options: object) => (await import('./scan/scan.ts')).scan(files, options))

  command(program, 'redact', 'Put tokens in place of personal data in a text, or put the values back.')
    .argument('[file]', 'file to read; stdin if none is named')
    .option('--map <file>', 'write what stands for what there; it holds the personal data')
    .option('--restore <map>', 'put the values of such a file back instead')
    .addOption(formatOption())
    .option('-c, --config <file>', 'configuration; paravent.yaml if it is there')
    .action(async (file: string | undefined, options: object) =>
      (await import('./redact/redact.ts')).redact(file, options),
    )

  command(program, 'check', 'Check a configuration and name every fault in it.')
    .option('-c, --config <file>', 'configuration; paravent.yaml if it is there')
    .option('--schema', 'print the JSON Schema of the configuration instead')
    .action(async (options: object) => (await import('./check.ts')).check(options))

  return program
}

function command(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).version(packageJson.version).allowExcessArguments(false)
}

function formatOption(): Option {
  const meaning = 'how to read files; chosen by what is in them if not given'
  return new Option('--format <format>', meaning).choices(['text', 'jsonl', 'chat'])
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : -1
    if (number < least || number > most)
      throw new InvalidArgumentError(`Expects a whole number from ${least} to ${most}.`)
    return number
  }
}

async function main(): Promise<void> {
  endWithOutput()
  try {
    await paravent().parseAsync()
  } catch (cause) {
    if (cause instanceof CommanderError) {
      // Help that was asked for is no error; help because nothing was asked is.
      process.exitCode = cause.exitCode === 0 ? EXIT.ok : EXIT.usage
      return
    }
    if (cause instanceof Exit) {
      process.stderr.write(
        cause.message
          .split('\n')
          .map((line) => `paravent: ${line}\n`)
          .join(''),
      )
      process.exit(cause.code)
    }
    throw cause
  }
}

await main()
