/** What the embedded AWS makes of rules that it does not keep, by rule. Where the twin and it differ, AWS's documentation decides. */
export const differences: Readonly<Record<string, unknown>> = {
  '$eval is forbidden': 'SUCCEEDED',
  'a condition is true or false': 'SUCCEEDED',
  'what is no JSON ends no wait': ['none', 'TaskTimedOut', 'SUCCEEDED'],
  'a bound of no time cannot be evaluated': ['Wait'],
  'a bound is a whole number': ['Wait'],
  "the machine's own bound ends an execution, whatever it catches": 'SUCCEEDED',
  'States.ALL does not stand for too much data': 'SUCCEEDED',
  'nothing catches a call that cannot be expressed': 'SUCCEEDED',
  'an input is JSON': 'none',
};
