import { brandOf, type Desk } from '../desk.ts';
import { brandList } from '../views.ts';

interface Email {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The e-mail as its brand sends it, to be opened in a mail program: to nobody yet, and without what is of one notice alone. */
export const asMail = async (desk: Desk, named: string | undefined, email: Email): Promise<Buffer> => {
  const [id, { brands }] = await Promise.all([
    brandOf(desk, named),
    desk.operate({ command: 'list-brands' }, brandList),
  ]);
  const brand = brands.find((one) => one.id === id);
  // Loaded by whoever asks for a file, and by nobody else.
  const { composeMail } = await import('../../local/inbox/compose-mail.ts');
  // The stage's own sender, where the brand has none.
  const [fallback = ''] = desk.outputs.MailSender?.split(',') ?? [];
  const from = { name: brand?.name ?? id, address: brand?.sender || fallback };
  return composeMail({ ...email, from, to: [], replyTo: [], headers: {}, at: new Date().toISOString(), id: 'preview' });
};
