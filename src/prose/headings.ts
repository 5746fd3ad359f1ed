/** Headings of a text long enough to point into: each links to itself. */
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';

export const headings = { h2: Heading2, h3: Heading3 };
