/** Colours of the map in light and dark. Route colours: Okabe and Ito 2008 (told apart by the colour-blind), lighter ones at night. */
export interface Palette {
  land: string; halo: string; text: string; areaLine: string; areaText: string; countyLine: string; closed: string; keyRoad: string; cover: string;
  road: string[]; roadWidth: number[]; routes: string[]; other: string; unmet: string; place: string; placeEdge: string; select: string; seat: string; township: string; village: string;
}

/** By road class (RoadClass.cs), most important first. */
const roadWidth = [3.4, 1.8, 3.2, 2.8, 2.2, 1.5, 1, 1, 1, 0.7, 0.7, 0.7, 1];

export const light: Palette = {
  land: '#f7f5ee', halo: 'rgba(255,255,255,0.85)', text: '#1d1d1d', areaLine: '#a79bb0', areaText: '#5d4b68', countyLine: '#6e4b7e', closed: '#c1121f', keyRoad: 'rgba(150,90,190,0.38)', cover: 'rgba(20,110,150,0.22)',
  road: ['#3f8f5e', '#6aa982', '#c8633a', '#b8902c', '#8a8a8a', '#a5a5a5', '#b9b9b9', '#bdbdbd', '#bdbdbd', '#cccccc', '#bdb4a2', '#bdb4a2', '#7fa8c9'], roadWidth,
  routes: ['#0072b2', '#d55e00', '#009e73', '#c2558f', '#222222', '#c98a00', '#6a3d9a', '#3e9bd0'], other: '#7a4b00', unmet: '#c1121f', place: '#333333', placeEdge: '#ffffff', select: '#0b3c8c',
  seat: '#0b5cad', township: '#b3402a', village: '#3f6b4f',
};

export const dark: Palette = {
  land: '#15181c', halo: 'rgba(16,18,22,0.85)', text: '#f0f0f0', areaLine: '#5d5368', areaText: '#c9b8d6', countyLine: '#a98bc0', closed: '#ff6b6b', keyRoad: 'rgba(190,140,230,0.35)', cover: 'rgba(80,180,220,0.22)',
  road: ['#58b27c', '#437f5b', '#e0845a', '#cfa84a', '#8f959c', '#70767d', '#565b61', '#52575d', '#52575d', '#43474c', '#4c483f', '#4c483f', '#4d7390'], roadWidth,
  routes: ['#4fb3ee', '#ff9a4d', '#3fd0a0', '#f08cc0', '#e6e6e6', '#f0c040', '#b99cf0', '#8fd3ff'], other: '#ffd28a', unmet: '#ff6b6b', place: '#e8e8e8', placeEdge: '#15181c', select: '#9ecbff',
  seat: '#6db8ff', township: '#ff9479', village: '#8fd0a6',
};

/** Sequential ramps for heat, pale to strong; read on both grounds, told apart in grey. Source of the first: ColorBrewer YlOrRd (Brewer 2003). */
export const ramp = ['#ffeda0', '#fed976', '#feb24c', '#fd8d3c', '#f03b20', '#bd0026'];

/** Many minutes of presence are good: cool colours. Source: ColorBrewer YlGnBu. */
export const coolRamp = ['#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#0c2c84'];

/** Rings of response, minutes up to which each colour reaches; the last for all beyond. */
export const ringMinutes = [3, 5, 8, 12, 20];
export const ringColours = ['#1a7f5a', '#6abf69', '#f2d13c', '#f08c2e', '#d9482b', '#8a1c3c'];
