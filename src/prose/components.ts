/** Everything an author may write in MDX besides Markdown. */
import Aside from './Aside.astro';
import Pay from './Pay.astro';
import Topic from './Topic.astro';

export const components = { Aside, Pay, Topic };
