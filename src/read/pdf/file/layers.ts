import { type PdfObjects, resolve } from './objects.ts';
import { isArray, isDictionary, isReference, type PdfDictionary } from './values.ts';

/** Does the file switch layers off when it is opened? Engines give what stands on them as if it were seen. */
export function hidesLayers(objects: PdfObjects): boolean {
  const properties = resolve(objects, objects.root.get('/OCProperties'));
  const settings = isDictionary(properties) ? resolve(objects, properties.get('/D')) : null;
  if (!isDictionary(properties) || !isDictionary(settings)) return false;
  if (resolve(objects, settings.get('/BaseState')) !== '/OFF') return count(objects, settings, '/OFF') > 0;
  return count(objects, properties, '/OCGs') > count(objects, settings, '/ON');
}

function count(objects: PdfObjects, dictionary: PdfDictionary, key: string): number {
  const layers = resolve(objects, dictionary.get(key));
  return isArray(layers) ? layers.filter(isReference).length : 0;
}
