import { tellInteraction } from '../../messages/tell-interaction.ts';

const answered = {
  at: '2026-11-22T10:00:00.000Z',
  id: 'answer-1',
  source: 'buyer',
  kind: 'answered',
  answer: 'unhappy',
};

test('what a buyer wrote stands in the timeline, since the call of the team says so', () => {
  expect(tellInteraction({ ...answered, message: 'The lid is\nbroken' })).toEqual([
    'buyer',
    'answers: unhappy, “The lid is broken”',
  ]);
  expect(tellInteraction(answered)).toEqual(['buyer', 'answers: unhappy']);
});

test('and cannot steer the screen', () => {
  const [, what] = tellInteraction({ ...answered, message: '\u001b[2J\u202egone\u0007' });
  expect(what).toBe('answers: unhappy, “[2Jgone”');
});

test.each([
  [['care'], 'wants nothing of care by e-mail'],
  [['progress', 'care'], 'wants nothing of progress and care by e-mail'],
  [[], 'wants everything by e-mail'],
])('what a buyer declined, %j, is told in a few words', (declined, told) => {
  const { answer: _, ...said } = answered;
  expect(tellInteraction({ ...said, kind: 'preferences-chosen', channel: 'email', declined })).toEqual(['buyer', told]);
});

test.each([
  ['texts-stopped', 'wants no more by SMS'],
  ['texts-started', 'wants SMS again'],
])('%s is told in a few words', (kind, told) => {
  const { answer: _, ...said } = answered;
  expect(tellInteraction({ ...said, kind })).toEqual(['buyer', told]);
});

test('that an e-mail was opened is told in a few words', () => {
  const { answer: _, ...said } = answered;
  const opened = { ...said, kind: 'notice-fate', channel: 'email', reason: 'shipped', fate: 'opened' };
  expect(tellInteraction(opened)).toEqual(['e-mail', 'shipped: was opened']);
});
