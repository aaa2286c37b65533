/** The package brings no types of its own. */
declare module 'asl-validator' {
  const validate: (definition: unknown) => Promise<{ readonly isValid: boolean; readonly errors: readonly unknown[] }>;
  export default validate;
}
