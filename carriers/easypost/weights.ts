/**
 * EasyPost writes a whole weight as 614.0. Whatever parses a body and writes it anew on its way to us makes 614 of it, and the signature no longer fits.
 * Nothing if there is no whole weight in it. Byte for byte: all else stays as it came.
 */
export const withWholeWeights = (body: Uint8Array): Uint8Array | undefined => {
  const came = Buffer.from(body).toString('latin1');
  const restored = came.replace(/("weight"\s{0,9}:\s{0,9}\d{1,15})(?=\s{0,9}[,}])/g, '$1.0');
  return restored === came ? undefined : Buffer.from(restored, 'latin1');
};
