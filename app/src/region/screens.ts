// Everything about the tree, fetched at once when the first of these screens is opened.
export { ChangeRegion } from './change/ChangeRegion';
export { Regions } from './Regions';
export { RegionMap } from './RegionMap';
export { RegionRenewal } from './RegionRenewal';
