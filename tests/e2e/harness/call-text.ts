/**
 * The text of an expression that calls a function with a JSON argument in another world. `__name` is what the compiler
 * of `npm start` wraps named functions in; there it does not exist.
 */
export function callText<A, R>(run: (argument: A) => R, argument: A, first = ''): string {
  return `((__name) => (${run.toString()})(${first}${JSON.stringify(argument) ?? 'undefined'}))((f) => f)`;
}
