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

test.each([
  'acme_o1_0',
  'acme_o1_01',
  'acme_o1_',
  'acme_o1_x',
  'acme_o1_1x',
  'acme_o1',
  '_o1_1',
  'acme__1',
  'Acme_o1_1',
  ' acme_o1_1',
  'acme_o.1_1',
  'acme_o_1_1',
  `${'a'.repeat(31)}_o1_1`,
  '',
])('"%s" is none of ours', (name) => expect(lifeOf(name)).toBeUndefined());
