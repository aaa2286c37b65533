/**
 * Stands in, when a function is bundled, for the reader of number and date skeletons ("{n, number, ::compact}"): words are filled with texts that
 * are written for their reader already, and the lint refuses patterns that would format by themselves.
 */
const refused = (): never => {
  throw new RangeError('Words format no numbers and dates by themselves.');
};

export { refused as parseDateTimeSkeleton, refused as parseNumberSkeleton, refused as parseNumberSkeletonFromString };
