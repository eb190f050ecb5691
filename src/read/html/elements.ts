/** Elements within a line; every other parts paragraphs (HTML, 15.3: rendering of flow content). */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label map mark nobr o:p q ruby rb ' +
    's samp select small span strike strong sub sup textarea time tt u var wbr st1:chmetcnv st1:chsdate st1:place'
  ).split(' '),
);

/** Elements whose content is no text of the document. */
export const skippedElements: ReadonlySet<string> = new Set(
  'script style template head title meta link noscript iframe object embed applet svg math audio video canvas datalist rp rt param area'.split(
    ' ',
  ),
);
