import { spawn } from 'node:child_process'

/** Runs a program of node_modules/.bin, which npm has put on the PATH. */
export function run(command: string, { show = false } = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    // Windows finds the programs' .cmd files only through its shell; the commands are our own constants.
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}
