import jsonata from 'jsonata';
import { evaluate } from '../../simulator/model/expression.ts';
import { orderDefinitionText } from '../../state-machines/definition.ts';

// The model evaluates the machine's expressions at once; the reference engine says whether it does so rightly.

const variables: Record<string, unknown> = {
  looks: 7,
  seen: 3,
  promiseSeconds: 60,
  lookBy: '2026-03-02T11:00:00.000Z',
  next: 'Delivery',
  fault: { Error: 'NotYet', Cause: 'too early' },
  states: {
    input: { Error: 'States.Timeout', Cause: 'a cause', order: 'acme#o1' },
    errorOutput: { Error: 'States.Timeout', Cause: 'a cause' },
    result: { Payload: { seen: 4, promiseSeconds: 90, lookBy: '2026-03-02T12:00:00.000Z', next: 'CheckIn' } },
    context: {
      Execution: { Input: { order: 'acme#o1', life: 2 } },
      State: { Name: 'Await Delivery' },
      Task: { Token: 'token-1' },
    },
  },
};

const expressions = [...new Set(orderDefinitionText().match(/\{%.*?%\}/g) ?? [])];

test('the machine uses some expressions', () => expect(expressions.length).toBeGreaterThan(10));

test.each(expressions)('%s', async (expression) => {
  const text = /^\{%(.*)%\}$/s.exec(expression)![1]!;
  const expected = await jsonata(text).evaluate({}, variables);
  expect(evaluate(expression, (name) => variables[name])).toEqual(expected);
});

test('what the model does not know is an error, never ignored', () => {
  expect(() => evaluate('{% $sum([1, 2]) %}', () => undefined)).toThrow();
});
