/** The package brings no types of its own. */
declare module 'asl-validator' {
  const validate: (definition: unknown) => Promise<{ readonly isValid: boolean; readonly errors: readonly unknown[] }>;
  // biome-ignore lint/style/noDefaultExport: it is the package's, not ours
  export default validate;
}
