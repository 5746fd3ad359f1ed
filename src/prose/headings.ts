/** Headings of a text long enough to point into: each links to itself. */
import SecondHeading from './SecondHeading.astro';
import ThirdHeading from './ThirdHeading.astro';

export const headings = { h2: SecondHeading, h3: ThirdHeading };
