import type { EmbeddedAws } from '../../local/embedded-aws.ts';

export default async (): Promise<void> => {
  const { embeddedAws } = globalThis as { embeddedAws?: EmbeddedAws };
  await embeddedAws?.stop();
};
