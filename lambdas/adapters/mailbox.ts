import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Where mails lie as they came, for two weeks. */
export interface Mailbox {
  /** A mail's beginning; undefined once it is gone. */
  read(id: string): Promise<Uint8Array | undefined>;
}

/** What people write stands before what they attach, and that is not read. */
const MOST_BYTES = 4 * 1024 * 1024;

export const mailbox = (client: S3Client, bucket: string): Mailbox => ({
  read: async (id) => {
    const command = new GetObjectCommand({ Bucket: bucket, Key: id, Range: `bytes=0-${MOST_BYTES - 1}` });
    try {
      return await (await client.send(command)).Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  },
});
