/**
 * Phrases that say nothing, each with what to write instead. `*` stands for up to four words, `(a|b)` for one of
 * several, a final `*` in a word for any ending. Words in quotation marks are somebody else's and are left alone.
 */
export interface Phrase {
  phrase: string;
  why: string;
  instead: string;
}

const group = (why: string, instead: string, ...phrases: string[]): Phrase[] =>
  phrases.map((phrase) => ({ phrase, why, instead }));

/** No sentence that needs one of these is worth printing: errors. */
export const FILLER: readonly Phrase[] = [
  ...group(
    'it is true of every year and every trade',
    'say what changed, when, and what the work lost or gained by it',
    "in today's * (world|age|era|economy|society|landscape)",
    'in the modern world',
    'in this day and age',
    'now more than ever',
    '(fast-paced|ever-evolving|ever-changing|ever-growing|rapidly evolving|constantly evolving)',
    'the * landscape of',
  ),
  ...group(
    'it announces something in place of saying it',
    'leave it out and begin with what comes after it',
    'it is (important|worth|essential|crucial|vital) (to note|noting|to remember|to mention|mentioning)',
    "it's (important|worth|essential|crucial|vital) (to note|noting|to remember|to mention|mentioning)",
    '(it goes without saying|needless to say|last but not least|first and foremost|without further ado)',
    'in (this|the following) (article|post|section), (we|you)',
    "(let's|let us) (dive|delve|explore|take a look|take a closer look)",
    'in conclusion',
  ),
  ...group(
    'it says that something matters and not what it does',
    'say what goes wrong without it and who notices',
    '(play|plays|played|playing) (a|an) (crucial|vital|key|pivotal|essential|important|significant|critical|integral) (role|part)',
    '(is|are) (a|an) (integral|indispensable) part of',
    'a testament to',
  ),
  ...group(
    'it is the language of a brochure',
    'name the thing: the tool, the result, the step, the number in a record',
    'look no further',
    '(unlock|unleash) (your|the|new|its|their) * (potential|power|opportunit*|career|doors|secrets|future)',
    '(embark|embarking) on (a|an|your|this)',
    '(endless|limitless|exciting) (possibilities|opportunities)',
    '(rewarding|exciting|fulfilling|dynamic) (career|field|profession|journey)',
    '(learning|career|professional) journey',
    '(cutting-edge|world-class|best-in-class|game-changing|game-changer|next-level)',
    '(seamless|seamlessly|effortlessly)',
    'to the next level',
    'stay ahead of the (curve|game|competition)',
    'the sky is the limit',
    '(treasure trove|rich tapestry)',
    '(navigate|navigating) the (complexities|complex world|world)',
    '(a|an absolute) must-read',
  ),
  ...group(
    'advertisements ask it of every applicant, so it tells none of them anything',
    'show the situation in which this work asks for it',
    '(team player|self-starter|go-getter|people person)',
    'think outside the box',
    'hit the ground running',
    '(go|goes|going) the extra mile',
    '(wear|wears|wearing) many hats',
    '(excellent|strong|good|great) (communication|interpersonal|people|soft) skills',
  ),
];

/** Mostly filler, now and then the right words: warnings. */
export const WEAK: readonly Phrase[] = [
  ...group(
    'a feeling is no reason, and nobody can check it',
    'say what these people do that others would not',
    '(passionate about|a passion for (helping|learning|technology|people)|love for)',
  ),
  ...group(
    'it greets everybody and so speaks to nobody',
    'speak to one reader: "If you have never ..., begin with ..."',
    "(whether you are|whether you're) (a|an|new|just|looking|already|starting) * or",
    'no matter (who|where) you are',
  ),
  ...group(
    'the sentence is shorter and says the same without it',
    'take it out, or use the plain word',
    'when it comes to',
    'due to the fact that',
    '(utilise|utilises|utilised|utilising|utilize|utilizes|utilized|utilizing)',
    '(leverage|leverages|leveraging) (your|their|its|our|these|this)',
    '(dive|dives|diving|delve|delves|delving) (into|deep|deeper)',
    'in the world of',
  ),
  ...group(
    'it counts without a number',
    'name two or three of them',
    '(a wide|a broad|a vast) (range|variety|array|spectrum) of',
    '(a|the) (myriad|plethora|multitude) of',
  ),
  ...group(
    'it is a claim about pay or demand without a source',
    'print the record with <Pay> or name the projection',
    '(lucrative|well-paid|well paid|highly paid|competitive salary|competitive salaries)',
    '(in high demand|high demand for|skyrocketing|booming)',
  ),
  ...group(
    'every job asks for it',
    'say what is missed when nobody looks closely, and who finds it',
    '(attention to detail|detail-oriented|problem-solving skills|communication skills|critical thinking)',
  ),
];
