/** Everything an author may write in MDX besides Markdown. */
import Aside from './Aside.astro';
import Comparison from './Comparison.astro';
import Definition from './Definition.astro';
import Figure from './Figure.astro';
import Pay from './Pay.astro';
import Quote from './Quote.astro';
import Topic from './Topic.astro';
import Week from './Week.astro';

export const components = { Aside, Comparison, Definition, Figure, Pay, Quote, Topic, Week };
