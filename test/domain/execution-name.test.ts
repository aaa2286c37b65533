import fc from 'fast-check';
import { executionName, lifeOf } from '../../domain/execution-name.ts';

const brand = fc.stringMatching(/^[a-z0-9-]{1,30}$/);
const life = fc.integer({ min: 1, max: 9999 });

test('a name leads back to its order and life, and is one that Step Functions takes', () =>
  fc.assert(
    fc.property(brand, fc.uuid(), life, (ofBrand, order, ofLife) => {
      const name = executionName(`${ofBrand}#${order}`, ofLife);
      expect(lifeOf(name)).toEqual({ order: `${ofBrand}#${order}`, life: ofLife });
      expect(name).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
    }),
  ));
