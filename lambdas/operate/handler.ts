import { closeCase, listCases } from '../serve-shop/answer-cases.ts';
import { pageOf } from '../serve-shop/paging.ts';
import { type Problem, problems, type Told } from '../serve-shop/problem.ts';
import { readContent } from '../serve-shop/read-body.ts';
import { showNotices, showTimeline } from '../serve-shop/show-history.ts';
import { showOrder } from '../serve-shop/show-order.ts';
import { liftAddress, showAddress } from './addresses.ts';
import { isAboutWords, obeyAboutWords } from './brand-words.ts';
import { type Command, commandForm } from './command.ts';
import { addConnection, listConnections, rotateConnection, setApiKey } from './connections.ts';
import { eraseOrder } from './erase-order.ts';
import { exportOrders } from './export-orders.ts';
import { importOrders } from './import-orders.ts';
import { createKey, listBrands, listKeys, putBrand, revokeKey } from './keys-and-brands.ts';
import type { Operator } from './operator.ts';
import { previewMessage } from './preview-message.ts';
import { sendTestMessage } from './send-test-message.ts';
import { isAboutTips, obeyAboutTips } from './tips.ts';

/** What the command line hears: the content asked for, or why there is none. */
export type Answered =
  | { readonly kind: 'told'; readonly outcome: string; readonly content: unknown; readonly order?: string }
  | { readonly kind: 'refused'; readonly problem: Problem & { readonly title: string } };

/** Does what an operator has typed. */
export const operate =
  (operator: Operator) =>
  async (typed: unknown): Promise<Answered> => {
    const read = readContent(typed, commandForm);
    return answered(read.kind === 'refused' ? read : await obey(operator, read.content));
  };

const answered = (told: Told<unknown>): Answered =>
  told.kind === 'told'
    ? told
    : { kind: 'refused', problem: { ...told.problem, title: problems[told.problem.code][1] } };

const obey = (operator: Operator, command: Command): Promise<Told<unknown>> => {
  switch (command.command) {
    case 'create-key':
      return createKey(operator, command);
    case 'list-keys':
      return listKeys(operator, command);
    case 'revoke-key':
      return revokeKey(operator, command);
    case 'put-brand':
      return putBrand(operator, command);
    case 'list-brands':
      return listBrands(operator);
    case 'add-connection':
      return addConnection(operator, command);
    case 'list-connections':
      return listConnections(operator, command);
    case 'rotate-connection':
      return rotateConnection(operator, command);
    case 'set-api-key':
      return setApiKey(operator, command);
    case 'export-orders':
      return exportOrders(operator, command);
    case 'import-orders':
      return importOrders(operator, command);
    case 'show-address':
      return showAddress(operator, command);
    case 'lift-address':
      return liftAddress(operator, command);
    case 'preview-message':
      return previewMessage(operator, command);
    case 'send-test-message':
      return sendTestMessage(operator, command);
    default:
      if (isAboutWords(command)) return obeyAboutWords(operator, command);
      return isAboutTips(command) ? obeyAboutTips(operator, command) : obeyAboutOrders(operator, command);
  }
};

type AboutOrders = Exclude<
  Extract<Command, { readonly reference: string } | { readonly command: 'list-cases' | 'close-case' }>,
  { readonly command: 'preview-message' }
>;

const obeyAboutOrders = (operator: Operator, command: AboutOrders): Promise<Told<unknown>> => {
  const { shop, publicUrl: origin } = operator;
  const asked = { ...command, brand: { id: command.brand }, origin };
  switch (asked.command) {
    case 'show-order':
      return showOrder(shop, asked);
    case 'show-timeline':
      return showTimeline(shop, { ...asked, ...pageOf(asked) });
    case 'show-notices':
      return showNotices(shop, asked);
    case 'erase-order':
      return eraseOrder(operator, asked);
    case 'list-cases':
      return listCases(shop, { ...asked, ...pageOf(asked) });
    case 'close-case':
      return closeCase(shop, asked);
  }
};
