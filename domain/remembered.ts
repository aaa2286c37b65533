/** What is dear to make, by all that it follows from. Of so many it forgets all, and begins again. */
export const remembered = <Key, Value>(most: number): ((key: Key, make: () => Value) => Value) => {
  const known = new Map<Key, Value>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
};
