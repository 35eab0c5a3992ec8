import type { MapView } from '../map/mapView';
import type { Model } from '../model';
import type { Scope } from '../signal';
import type { View } from '../view';
import type { Words } from '../words';

/** What every panel gets: the data, how it is looked at, the map, the words, and the scope after which it must be silent. */
export interface Page { model: Model; view: View; map: MapView; words: Words; scope: Scope }
