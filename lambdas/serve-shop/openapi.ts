import * as z from 'zod/mini';
import {
  caseAnswer,
  casesAnswer,
  noticesAnswer,
  orderAnswer,
  placedAnswer,
  problemAnswer,
  timelineAnswer,
} from './answers.ts';
import {
  buyerForm,
  cancelForm,
  closeForm,
  handOverForm,
  orderForm,
  pageForm,
  parcelsForm,
  problemForm,
  refundForm,
} from './forms.ts';
import { type Operation, operations } from './operations.ts';
import { type ProblemCode, problems } from './problem.ts';
import { reference } from './texts.ts';

/** The API as a document (OpenAPI 3.1), from the very schemas that read what is sent. */

/** Whatever is called can be refused like this. */
const always: readonly ProblemCode[] = ['no-valid-key', 'too-many-requests'];

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const sent = {
  NewOrder: orderForm,
  NewParcels: parcelsForm,
  Cancelling: cancelForm,
  HandingOver: handOverForm,
  Correction: buyerForm,
  Refunding: refundForm,
  ReportedProblem: problemForm,
  Closing: closeForm,
};
const told = {
  Placed: placedAnswer,
  Order: orderAnswer,
  Timeline: timelineAnswer,
  Notices: noticesAnswer,
  Case: caseAnswer,
  Cases: casesAnswer,
  Problem: problemAnswer,
};

const schemas = () => ({
  ...Object.fromEntries(Object.entries(sent).map(([name, schema]) => [name, schemaOf(schema, 'input')])),
  ...Object.fromEntries(Object.entries(told).map(([name, schema]) => [name, schemaOf(schema, 'output')])),
});

const content = (type: string, name: string) => ({ [type]: { schema: { $ref: `#/components/schemas/${name}` } } });

/** Bodies that may be empty are those whose form takes nothing. */
const bodyOf = (name: string) => {
  const form = Object.entries(sent).find(([each]) => each === name)?.[1];
  const required = form !== undefined && !z.safeParse(form, {}).success;
  return { required, content: content('application/json', name) };
};

const parametersOf = (path: string, paged: boolean) => [
  ...(path.includes('{reference}')
    ? [inPath('reference', "The shop's own id of the order", schemaOf(reference, 'input'))]
    : []),
  ...(path.includes('{id}') ? [inPath('id', "The case's id", { type: 'string', minLength: 1 })] : []),
  ...(paged
    ? Object.entries(pageForm.shape).map(([name, schema]) => ({
        name,
        in: 'query',
        required: false,
        description:
          name === 'limit' ? 'How many, from 1 to 100; 50 if nothing is said' : 'What a former page told as "next"',
        schema: schemaOf(schema, 'input'),
      }))
    : []),
];

const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

const responsesOf = ({ answers, problems: codes }: Operation) => {
  const byStatus = Map.groupBy([...always, ...codes], (code) => problems[code][0]);
  return {
    ...Object.fromEntries(
      Object.entries(answers).map(([status, [schema, description]]) => [
        status,
        { description, content: content('application/json', schema) },
      ]),
    ),
    ...Object.fromEntries(
      [...byStatus].map(([status, fitting]) => [
        status,
        {
          description: fitting.map((code) => `${code}: ${problems[code][1]}`).join('; '),
          content: content('application/problem+json', 'Problem'),
          ...headersOf(status),
        },
      ]),
    ),
    '5XX': { description: 'Not now: try again', content: content('application/problem+json', 'Problem') },
  };
};

const headersOf = (status: number) =>
  status === 429
    ? { headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } } }
    : {};

const operationOf = (path: string, operation: Operation) => ({
  operationId: operation.id,
  summary: operation.summary,
  parameters: parametersOf(path, operation.paged ?? false),
  ...(operation.body ? { requestBody: bodyOf(operation.body) } : {}),
  responses: responsesOf(operation),
});

export const openApi = () => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [line, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = line.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Doorstep for shops',
      version: '1',
      description:
        'A shop places its orders here; from then on Doorstep looks after the buyer. Everything that changes something is safe to repeat. Errors are problem details (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key: npx doorstep keys create' } },
      schemas: schemas(),
    },
  };
};
