import { readdirSync, readFileSync } from 'node:fs';
import { orderDefinitionText } from '../../state-machines/definition.ts';
import { readMachine } from '../../state-machines/language.ts';

const folder = new URL('./small/', import.meta.url);
const small = readdirSync(folder).filter((file) => file.endsWith('.asl.json'));

test.each(small)('%s is a machine', (file) => {
  expect(readMachine(readFileSync(new URL(file, folder), 'utf8')).Comment).not.toBe('');
});

test("the order's machine is one", () => {
  expect(readMachine(orderDefinitionText()).StartAt).toBe('Confirm the Order');
});

const done = { Type: 'Succeed' };
const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: {}, Next: 'Done' };
const read = (states: object, more: object = {}) =>
  readMachine(
    JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Done', States: { Done: done, ...states }, ...more }),
  );

test.each<[string, object, object?]>([
  ['a field that it does not know', {}, { Version: '1.0' }],
  ['a field of a state that it does not know', { Task: { ...task, HeartbeatSeconds: 1 } }],
  ['a kind of state that it does not know', { Wait: { Type: 'Wait', Seconds: 1, Next: 'Done' } }],
  ['a service that it does not know', { Task: { ...task, Resource: 'arn:aws:states:::sqs:sendMessage' } }],
  ['the older query language', {}, { QueryLanguage: 'JSONPath' }],
  ['a way to nowhere', { Task: { ...task, Next: 'Nowhere' } }],
  ['a catch to nowhere', { Task: { ...task, Catch: [{ ErrorEquals: ['Any'], Next: 'Nowhere' }] } }],
  ['a begin nowhere', {}, { StartAt: 'Nowhere' }],
  ['a state without a way on', { Task: { ...task, Next: undefined } }],
  ['a state with two ways on', { Task: { ...task, End: true } }],
  ['a wildcard beside a name', { Task: { ...task, Retry: [{ ErrorEquals: ['States.ALL', 'Any'] }] } }],
  [
    'a wildcard before a name',
    { Task: { ...task, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['Any'] }] } },
  ],
])('%s is a mistake', (_, states, more = {}) => {
  expect(() => read({})).not.toThrow();
  expect(() => read(states, more)).toThrow();
});
